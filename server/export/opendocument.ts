import "server-only";
import { now } from "@/server/clock";
import type { ExportCell, ExportColumn, ExportCover, ExportRow, ExportTable } from "./export-table";
import { automaticStyles, PAGE_STYLES } from "./opendocument-styles";
import { columnName, columnWidth, sheetName, summedColumns, writable } from "./sheet-cell";
import { COVER } from "./workbook";
import { zipArchive } from "./zip-archive";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = [
  ["office", "office"],
  ["table", "table"],
  ["text", "text"],
  ["style", "style"],
  ["fo", "xsl-fo-compatible"],
  ["number", "datastyle"],
  ["meta", "meta"],
  ["config", "config"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(" ");
const COVER_WIDTHS = [26, 90];

/** The same two sheets as the workbook, as OpenDocument writes them. */
export function toOpenDocument(table: ExportTable, cover: ExportCover): Promise<Uint8Array> {
  const widths = [...COVER_WIDTHS, ...table.columns.map((_, rank) => columnWidth(table, rank))];
  const content = `${automaticStyles(widths)}<office:body><office:spreadsheet>${coverSheet(table, cover)}${tableSheet(table)}${filterRange(table)}</office:spreadsheet></office:body>`;
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  return zipArchive([
    { ...file("mimetype", MEDIA_TYPE), stored: true },
    file("content.xml", document("content", content)),
    file("styles.xml", document("styles", PAGE_STYLES)),
    file("meta.xml", document("meta", properties(table))),
    file("settings.xml", document("settings", frozenHeader(table))),
    file("META-INF/manifest.xml", MANIFEST),
  ]);
}

function document(part: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${part} ${NAMESPACES} office:version="1.3">${inside}</office:document-${part}>`;
}

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>${["content", "styles", "meta", "settings"].map((part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`;

function properties({ title }: ExportTable): string {
  const instant = now().toISOString().slice(0, 19);
  return `<office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>Creuset</meta:initial-creator><meta:generator>Creuset</meta:generator><meta:creation-date>${instant}</meta:creation-date></office:meta>`;
}

/** The first row of the table stays in sight, as in the workbook. */
function frozenHeader(table: ExportTable): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = [
    item("VerticalSplitMode", "short", 2),
    item("VerticalSplitPosition", "int", 1),
    item("ActiveSplitRange", "short", 2),
    item("PositionBottom", "int", 1),
  ].join("");
  return `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${xml(sheetName(table))}">${frozen}</config:config-item-map-entry></config:config-item-map-named>${item("ActiveTable", "string", COVER)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`;
}

function filterRange(table: ExportTable): string {
  const sheet = `$'${xml(sheetName(table).replaceAll("'", "''"))}'`;
  const last = `${columnName(table.columns.length - 1)}$${table.rows.length + 1}`;
  return `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__1" table:target-range-address="${sheet}.$A$1:${sheet}.$${last}" table:display-filter-buttons="true"/></table:database-ranges>`;
}

function coverSheet({ title, notes }: ExportTable, cover: ExportCover): string {
  const rows = [
    row([textCell(title, "title")]),
    row([]),
    ...cover.map(([label, words]) => row([textCell(label, "label"), textCell(words)])),
    row([]),
    ...notes.map((note) => row([EMPTY, textCell(note)])),
  ];
  return sheet(COVER, COVER_WIDTHS.length, 0, rows);
}

function tableSheet(table: ExportTable): string {
  const { columns, rows, totals } = table;
  const summed = summedColumns(table);
  const header = row(columns.map(({ header, kind }) => textCell(header, kind === "text" ? "header" : "header-number")));
  const line = (cells: ExportRow) => row(columns.map((column, rank) => cellOf(column, cells[rank] ?? null)));
  const total = totals?.map((cell, rank) => {
    const name = columnName(rank);
    const formula = summed.has(rank) ? `of:=ROUND(SUBTOTAL(109;[.${name}2:.${name}${rows.length + 1}]);2)` : null;
    return cellOf(columns[rank] ?? { header: "", kind: "text" }, cell, { isTotal: true, formula });
  });
  const body = [...rows.map(line), ...(total ? [row(total)] : [])];
  return sheet(sheetName(table), columns.length, COVER_WIDTHS.length, [header, ...body]);
}

function sheet(name: string, columns: number, firstStyle: number, rows: readonly string[]): string {
  const widths = Array.from(
    { length: columns },
    (_, rank) => `<table:table-column table:style-name="co${firstStyle + rank}"/>`,
  );
  return `<table:table table:name="${xml(name)}" table:style-name="sheet">${widths.join("")}${rows.join("")}</table:table>`;
}

const EMPTY = "<table:table-cell/>";

function row(cells: readonly string[]): string {
  return `<table:table-row table:style-name="row">${cells.length > 0 ? cells.join("") : EMPTY}</table:table-row>`;
}

type Look = { isTotal?: boolean; formula?: string | null };

function cellOf({ kind }: ExportColumn, cell: ExportCell, { isTotal = false, formula = null }: Look = {}): string {
  const style = isTotal ? `${kind}-total` : kind;
  if (cell === null) return `<table:table-cell table:style-name="${style}"/>`;
  if (kind === "text") return textCell(String(cell), style);
  const computed = formula === null ? "" : ` table:formula="${formula}"`;
  return `<table:table-cell table:style-name="${style}"${computed} ${typedValue(kind, cell)}/>`;
}

function typedValue(kind: Exclude<ExportColumn["kind"], "text">, cell: string | number): string {
  switch (kind) {
    case "euros":
      return `office:value-type="currency" office:currency="EUR" office:value="${Number(cell) / 100}"`;
    case "percent":
      return `office:value-type="percentage" office:value="${Number(cell) / 10_000}"`;
    case "count":
      return `office:value-type="float" office:value="${cell}"`;
    case "date":
      return `office:value-type="date" office:date-value="${cell}"`;
    case "month":
      return `office:value-type="date" office:date-value="${cell}-01"`;
  }
}

/** A text of any length and spaces: OpenDocument folds those it is not told of, and LibreOffice drops its tabs, so they are spaces. */
function textCell(text: string, style = "text"): string {
  const paragraphs = writable(text)
    .replaceAll("\t", " ")
    .split(/\r\n|[\r\n]/)
    .map((line) => `<text:p>${spaced(xml(line))}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join("")}</table:table-cell>`;
}

function spaced(line: string): string {
  return line.replace(/^ +| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
