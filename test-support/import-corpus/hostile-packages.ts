import type { CorpusFile } from "./corpus-file";
import { odsOf, odsRow, sheetOf, TABLE, text, xlsxOf } from "./workbook-of";
import { zipOf } from "./zip-of";

const MEGABYTE = 1024 * 1024;
const plain = () => xlsxOf(sheetOf(TABLE));
const compound = (words: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), Buffer.from(words, "utf16le")]);
const hugeCell = (megabytes: number) =>
  Buffer.concat([
    Buffer.from(sheetOf(`${TABLE}<row r="3"><c r="A3" t="str"><v>`).slice(0, -24)),
    Buffer.alloc(megabytes * MEGABYTE, "a"),
  ]);
const changed = (at: number, value: number) => {
  const bytes = plain();
  bytes[at < 0 ? bytes.length + at : at] = value;
  return bytes;
};
const part = (name: string) => ({ name, content: "x" });

/** Zips that lie, swell, stop short, or are something else. */
export const HOSTILE_PACKAGES: readonly CorpusFile[] = [
  { name: "temoin.xlsx", bytes: plain, expected: { rows: [{ line: 2, cells: ["x", { number: "12.5" }] }] } },
  { name: "cellule-de-20-mo.xlsx", bytes: () => xlsxOf(hugeCell(20)), expected: { unreadable: "swollen" } },
  {
    name: "cellule-de-200-mo.xlsx",
    isLong: true,
    bytes: () => xlsxOf(hugeCell(200)),
    expected: { unreadable: "swollen" },
  },
  {
    name: "bombe-qui-annonce-mille-octets.xlsx",
    bytes: () => xlsxOf(hugeCell(20), { sheet: { unpacked: 1000 } }),
    expected: { unreadable: "damaged" },
  },
  {
    name: "bombe-en-cent-cinquante-parties.xlsx",
    bytes: () => {
      const unpacked = 4 * MEGABYTE;
      const others = Array.from({ length: 150 }, (_, rank) => ({ ...part(`xl/media/image${rank}.png`), unpacked }));
      return xlsxOf(sheetOf(TABLE), { others });
    },
    expected: { unreadable: "swollen" },
  },
  {
    name: "six-mille-parties.xlsx",
    bytes: () =>
      xlsxOf(sheetOf(TABLE), { others: Array.from({ length: 6000 }, (_, rank) => part(`xl/media/${rank}`)) }),
    expected: { unreadable: "swollen" },
  },
  ...[0.1, 0.5, 0.9].map(
    (share): CorpusFile => ({
      name: `coupe-a-${share * 100}-pour-cent.xlsx`,
      bytes: () => plain().subarray(0, Math.floor(plain().length * share)),
      expected: { unreadable: "damaged" },
    }),
  ),
  { name: "coupe-du-dernier-octet.xlsx", bytes: () => plain().subarray(0, -1), expected: { unreadable: "damaged" } },
  { name: "un-octet-change.xlsx", bytes: () => changed(60, 0x55), expected: { unreadable: "damaged" } },
  {
    name: "somme-de-controle-fausse.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { sheet: { crc: 1 } }),
    expected: { unreadable: "damaged" },
  },
  { name: "repertoire-qui-compte-mal.xlsx", bytes: () => changed(-12, 3), expected: { unreadable: "damaged" } },
  { name: "repertoire-deplace.xlsx", bytes: () => changed(-6, 0), expected: { unreadable: "damaged" } },
  {
    name: "taille-emballee-fausse.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { sheet: { packed: 20 } }),
    expected: { unreadable: "damaged" },
  },
  {
    name: "parties-qui-se-recouvrent.xlsx",
    bytes: () =>
      xlsxOf(sheetOf(TABLE), {
        sheet: { packed: 400 },
        others: [{ ...part("z"), content: Buffer.alloc(500, "z"), stored: true }],
      }),
    expected: { unreadable: "damaged" },
  },
  {
    name: "nom-different-devant-la-partie.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { sheet: { localName: "xl/worksheets/sheet9.xml" } }),
    expected: { unreadable: "damaged" },
  },
  {
    name: "partie-en-double.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { others: [{ name: "xl/worksheets/Sheet1.xml", content: sheetOf(TABLE) }] }),
    expected: { unreadable: "damaged" },
  },
  {
    name: "zip-chiffre.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { sheet: { flags: 1 } }),
    expected: { unreadable: "password" },
  },
  { name: "zip-sans-classeur.xlsx", bytes: () => zipOf([part("lisez-moi.txt")]), expected: { unreadable: "damaged" } },
  {
    name: "document-word.xlsx",
    bytes: () =>
      xlsxOf(sheetOf(TABLE), {
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      }),
    expected: { unreadable: "extension" },
  },
  {
    name: "macros.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { others: [part("xl/vbaProject.bin")] }),
    expected: { unreadable: "macros" },
  },
  { name: "macros.xlsm", bytes: plain, expected: { unreadable: "macros" } },
  {
    name: "macros-dans-le-type.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
    expected: { unreadable: "macros" },
  },
  {
    name: "binaire.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE), { type: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }),
    expected: { unreadable: "old" },
  },
  { name: "ancien.xls", bytes: () => compound("Workbook"), expected: { unreadable: "old" } },
  { name: "ancien-renomme.xlsx", bytes: () => compound("Workbook"), expected: { unreadable: "old" } },
  { name: "mot-de-passe.xlsx", bytes: () => compound("EncryptedPackage"), expected: { unreadable: "password" } },
  {
    name: "mot-de-passe.ods",
    bytes: () => odsOf(odsRow(["a", "b"]), { manifest: "<manifest:encryption-data/>" }),
    expected: { unreadable: "password" },
  },
  {
    name: "macros.ods",
    bytes: () => odsOf(odsRow(["a", "b"]), { others: [part("Basic/script-lc.xml")] }),
    expected: { unreadable: "macros" },
  },
  { name: "classeur-renomme.ods", bytes: plain, expected: { unreadable: "extension" } },
  { name: "classeur-renomme.csv", bytes: plain, expected: { unreadable: "extension" } },
  { name: "texte-renomme.xlsx", bytes: () => Buffer.from("a;b\n1;2\n"), expected: { unreadable: "extension" } },
  {
    name: "feuille-sans-tableau.xlsx",
    bytes: () => xlsxOf(sheetOf(`<row r="1">${text("A1", "Bonjour")}</row>`)),
    expected: { unreadable: "table" },
  },
];
