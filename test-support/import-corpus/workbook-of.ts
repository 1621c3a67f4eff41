import { type ZipPart, zipOf } from "./zip-of";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns";

export type XlsxParts = {
  strings?: string;
  styles?: string;
  type?: string;
  others?: readonly ZipPart[];
  sheet?: Partial<ZipPart>;
};

/** The rows of a table that is read: two names, one row. */
export const TABLE = `<row r="1">${text("A1", "Date")}${text("B1", "Montant")}</row><row r="2">${text("A2", "x")}<c r="B2"><v>12.5</v></c></row>`;

export function text(address: string, words: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

export function sheetOf(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A workbook of one sheet, as plain as they come. */
export function xlsxOf(
  sheet: string | Buffer,
  { strings, styles, type = WORKBOOK_TYPE, others = [], sheet: lies = {} }: XlsxParts = {},
): Buffer {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) => `<Relationships xmlns="${RELATIONS}">${inside}</Relationships>`;
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
    { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        relation("rId1", "worksheet", "worksheets/sheet1.xml") +
          (strings === undefined ? "" : relation("rId2", "sharedStrings", "sharedStrings.xml")) +
          (styles === undefined ? "" : relation("rId3", "styles", "styles.xml")),
      ),
    },
    ...(strings === undefined ? [] : [{ name: "xl/sharedStrings.xml", content: strings }]),
    ...(styles === undefined ? [] : [{ name: "xl/styles.xml", content: styles }]),
    { name: "xl/worksheets/sheet1.xml", content: sheet, ...lies },
    ...others,
  ]);
}

/** An OpenDocument spreadsheet of one table, from its rows. */
export function odsOf(
  rows: string,
  { manifest = "", others = [] }: { manifest?: string; others?: readonly ZipPart[] } = {},
): Buffer {
  return zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    {
      name: "content.xml",
      content: `<office:document-content xmlns:office="${DOCUMENT}:office:1.0" xmlns:table="${DOCUMENT}:table:1.0" xmlns:text="${DOCUMENT}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Feuille">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
    { name: "META-INF/manifest.xml", content: `<manifest:manifest>${manifest}</manifest:manifest>` },
    ...others,
  ]);
}

export function odsRow(words: readonly string[], row = "", cell = ""): string {
  const cells = words.map(
    (word) => `<table:table-cell office:value-type="string"${cell}><text:p>${word}</text:p></table:table-cell>`,
  );
  return `<table:table-row${row}>${cells.join("")}</table:table-row>`;
}
