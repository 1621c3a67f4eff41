import type { CorpusFile } from "./corpus-file";
import { odsOf, odsRow, sheetOf, TABLE, text, xlsxOf } from "./workbook-of";

const DTD =
  '<!DOCTYPE x [<!ENTITY a "rire"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const strings = (inside: string) => `<sst>${inside}</sst>`;
const named = (sheet: string) => xlsxOf(sheet);
const xlsx = (name: string, rows: string, expected: CorpusFile["expected"]): CorpusFile => ({
  name: `${name}.xlsx`,
  bytes: () => named(sheetOf(rows)),
  expected,
});
const letters = (column: number): string =>
  column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
const KEPT = { line: 2, cells: ["x", { number: "12.5" }] };

/** Workbooks whose packaging is right and whose sheets are not. */
export const HOSTILE_SHEETS: readonly CorpusFile[] = [
  xlsx("cellule-lointaine", `${TABLE}<row r="1048576">${text("XFD1048576", "x")}</row>`, {
    unreadable: "columns",
    place: "XFD1048576",
  }),
  xlsx("ligne-lointaine", `${TABLE}<row r="1048576">${text("A1048576", "x")}</row>`, {
    rows: [KEPT, { line: 1048576, cells: ["x"] }],
  }),
  xlsx("au-dela-de-la-derniere-cellule", `${TABLE}<row r="1048577">${text("A1048577", "x")}</row>`, {
    unreadable: "damaged",
  }),
  {
    name: "fusion-a1-xfd20000.xlsx",
    bytes: () => named(sheetOf(TABLE, "", '<mergeCells count="1"><mergeCell ref="A1:XFD20000"/></mergeCells>')),
    expected: { rows: [KEPT] },
  },
  {
    name: "colonnes-16384.xlsx",
    bytes: () =>
      named(
        sheetOf(
          `<row r="1">${Array.from({ length: 16_384 }, (_, rank) => text(`${letters(rank)}1`, `c${rank}`)).join("")}</row>`,
        ),
      ),
    expected: { unreadable: "columns", place: "GS1" },
  },
  {
    name: "un-million-de-lignes-vides.xlsx",
    isLong: true,
    bytes: () =>
      named(sheetOf(`${TABLE}${Array.from({ length: 1_000_000 }, (_, rank) => `<row r="${rank + 3}"/>`).join("")}`)),
    expected: { rows: [KEPT] },
  },
  {
    name: "milliard-de-rires.xlsx",
    bytes: () => named(`${DTD}${sheetOf(TABLE)}`),
    expected: { unreadable: "external" },
  },
  {
    name: "entite-exterieure.xlsx",
    bytes: () =>
      named(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetOf(TABLE.replace(">x<", ">&a;<"))}`),
    expected: { unreadable: "external" },
  },
  xlsx("entite-inconnue", TABLE.replace(">x<", ">&a;<"), { unreadable: "damaged" }),
  {
    name: "plus-d-un-million-de-textes-partages.xlsx",
    isLong: true,
    bytes: () =>
      xlsxOf(sheetOf(TABLE), {
        strings: strings(Array.from({ length: 1_600_000 }, (_, rank) => `<si><t>${rank}</t></si>`).join("")),
      }),
    expected: { unreadable: "heavy" },
  },
  {
    name: "un-texte-nomme-cent-mille-fois.xlsx",
    bytes: () => {
      const rows = Array.from(
        { length: 100_000 },
        (_, rank) => `<row r="${rank + 3}"><c r="A${rank + 3}" t="s"><v>0</v></c></row>`,
      );
      return xlsxOf(sheetOf(TABLE + rows.join("")), { strings: strings(`<si><t>${"long ".repeat(6_000)}</t></si>`) });
    },
    expected: { unreadable: "heavy" },
  },
  {
    name: "texte-partage-absent.xlsx",
    bytes: () =>
      xlsxOf(sheetOf(`${TABLE}<row r="3"><c r="A3" t="s"><v>7</v></c></row>`), {
        strings: strings("<si><t>a</t></si>"),
      }),
    expected: { unreadable: "damaged" },
  },
  xlsx("cellule-de-40000-caracteres", `${TABLE}<row r="3">${text("B3", "a".repeat(40_000))}</row>`, {
    unreadable: "cell",
    place: "B3",
  }),
  xlsx("balise-de-deux-megas", `${TABLE}<row r="3"><c r="A3" s="${"1".repeat(2_200_000)}"/></row>`, {
    unreadable: "swollen",
  }),
  xlsx("nombre-d-un-million-de-chiffres", `${TABLE}<row r="3"><c r="A3"><v>${"1".repeat(900_000)}x</v></c></row>`, {
    unreadable: "damaged",
  }),
  xlsx("dix-mille-niveaux", `${TABLE}${"<a>".repeat(10_000)}`, { unreadable: "swollen" }),
  {
    name: "feuille-coupee.xlsx",
    bytes: () => named(sheetOf(TABLE).slice(0, -40)),
    expected: { unreadable: "damaged" },
  },
  {
    name: "feuille-suivie-d-autre-chose.xlsx",
    bytes: () => named(`${sheetOf(TABLE)}<a/>`),
    expected: { unreadable: "damaged" },
  },
  {
    name: "feuille-plus-courte-qu-annoncee.xlsx",
    bytes: () => named(sheetOf(TABLE, '<dimension ref="A1:B120"/>')),
    expected: { unreadable: "damaged" },
  },
  {
    name: "feuille-qui-n-est-pas-utf-8.xlsx",
    bytes: () => named(sheetOf(TABLE).replace(">x<", ">\u{e9}<")),
    expected: { rows: [{ line: 2, cells: ["é", { number: "12.5" }] }] },
  },
  {
    name: "feuille-en-latin-1.xlsx",
    bytes: () => xlsxOf(Buffer.from(sheetOf(TABLE).replace(">x<", ">\u{e9}<"), "latin1")),
    expected: { unreadable: "damaged" },
  },
  xlsx("balises-croisees", `${TABLE}<row r="3"><c r="A3"></row></c>`, { unreadable: "damaged" }),
  xlsx("lignes-en-desordre", `${TABLE}<row r="2"/>`, { unreadable: "damaged" }),
  xlsx("cellule-en-double", `${TABLE}<row r="3">${text("A3", "x")}${text("A3", "y")}</row>`, { unreadable: "damaged" }),
  xlsx("cellule-d-une-autre-ligne", `${TABLE}<row r="3">${text("A4", "x")}</row>`, { unreadable: "damaged" }),
  xlsx("nombre-qui-n-en-est-pas-un", `${TABLE}<row r="3"><c r="A3"><v>douze</v></c></row>`, { unreadable: "damaged" }),
  {
    name: "ligne-repetee-un-million-de-fois.ods",
    bytes: () => odsOf(odsRow(["a", "b"]) + odsRow(["x", "y"], ' table:number-rows-repeated="1048000"')),
    expected: { unreadable: "rows" },
  },
  {
    name: "cellule-repetee-16384-fois.ods",
    bytes: () => odsOf(odsRow(["a", "b"]) + odsRow(["x"], "", ' table:number-columns-repeated="16384"')),
    expected: { unreadable: "columns", place: "GS2" },
  },
  {
    name: "milliard-de-lignes-repetees.ods",
    bytes: () => odsOf(odsRow(["a", "b"]) + odsRow(["x"], ' table:number-rows-repeated="9000000000"')),
    expected: { unreadable: "damaged" },
  },
  {
    name: "milliard-d-espaces.ods",
    bytes: () => odsOf(odsRow(["a", "b"]) + odsRow(['<text:s text:c="900000000"/>'.repeat(2_000)])),
    expected: { unreadable: "swollen" },
  },
  {
    name: "formule-sans-resultat.ods",
    bytes: () =>
      odsOf(`${odsRow(["a", "b"])}<table:table-row><table:table-cell table:formula="of:=A1"/></table:table-row>`),
    expected: { rows: [{ line: 2, cells: [{ fault: "formule sans résultat" }] }] },
  },
];
