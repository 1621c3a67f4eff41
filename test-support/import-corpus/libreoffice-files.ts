import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusFile, ExpectedRows } from "./corpus-file";

export const FILES = join(import.meta.dirname, "files");

/** A file LibreOffice makes: from what, into what, with which filter of its own. */
export type LibreOfficeFile = {
  name: string;
  source: "source.fods" | "source-1904.fods" | "source.csv";
  target: string;
  expected: CorpusFile["expected"];
};

const HEADERS = ["Date", "Action", "Montant TTC", "Taux", "Payé", "Code postal", "Objet", "Heure", "Calcul"];
const MINUS = { number: "-7.5" };
const EXPENSES: ExpectedRows = [
  {
    line: 4,
    cells: [
      { date: "2026-03-31" },
      { number: "3" },
      { number: "1234.56" },
      "12,5 %",
      { boolean: true },
      "01000",
      "Étude préalable & plans",
      "14:30",
      { number: "2469.12" },
    ],
  },
  {
    line: 5,
    cells: [
      "01/04/2026 14:30",
      { number: "4" },
      { number: "0.3" },
      null,
      { boolean: false },
      "01000",
      "Ligne masquée",
      null,
      { fault: "#DIV/0!" },
    ],
  },
  {
    line: 6,
    cells: [{ date: "2026-05-02" }, { number: "5" }, "1 234,56 €", null, null, null, "Deux  espaces\net deux lignes"],
  },
  { line: 7, cells: [null, { number: "6" }, MINUS] },
  { line: 8, cells: [null, { number: "6" }, MINUS] },
];
const TEXTS: ExpectedRows = [
  { line: 2, cells: ["31/03/2026", "Ateliers d’Alès", "1 234,56 €", "0012"] },
  { line: 3, cells: ["01/04/2026", "Étude; phase 2", "-12,50", "0013"] },
  { line: 4, cells: ["02/04/2026", 'Œuvre "neuve"\nsuite', "7", "0014"] },
];

const csv = (signs: number) => `csv:Text - txt - csv (StarCalc):59,34,${signs},1,,0,false,true,false`;

export const LIBREOFFICE_FILES: readonly LibreOfficeFile[] = [
  { name: "depenses.xlsx", source: "source.fods", target: "xlsx", expected: { rows: EXPENSES, headers: HEADERS } },
  { name: "depenses.ods", source: "source.fods", target: "ods", expected: { rows: EXPENSES, headers: HEADERS } },
  {
    name: "depenses-1904.xlsx",
    source: "source-1904.fods",
    target: "xlsx",
    expected: { rows: EXPENSES, headers: HEADERS },
  },
  {
    name: "depenses-1904.ods",
    source: "source-1904.fods",
    target: "ods",
    expected: { rows: EXPENSES, headers: HEADERS },
  },
  { name: "depenses.xls", source: "source.fods", target: "xls", expected: { unreadable: "old" } },
  { name: "textes.xlsx", source: "source.csv", target: "xlsx", expected: { rows: TEXTS } },
  { name: "textes.ods", source: "source.csv", target: "ods", expected: { rows: TEXTS } },
  { name: "textes-windows-1252.csv", source: "source.csv", target: csv(1), expected: { rows: TEXTS } },
  { name: "textes-utf-8.csv", source: "source.csv", target: csv(76), expected: { rows: TEXTS } },
  { name: "textes-utf-16.csv", source: "source.csv", target: csv(65535), expected: { rows: TEXTS } },
];

/** Those files as they were last made, kept beside. */
export const MADE_BY_LIBREOFFICE: readonly CorpusFile[] = LIBREOFFICE_FILES.map(({ name, expected }) => ({
  name: `libreoffice/${name}`,
  bytes: () => readFileSync(join(FILES, name)),
  expected,
}));
