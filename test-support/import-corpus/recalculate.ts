import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { date, type ExportTable, euros, month, percent, text } from "@/server/export/export-table";
import { toOpenDocument } from "@/server/export/opendocument";
import { toWorkbook } from "@/server/export/workbook";
import { convert } from "./libreoffice";

const ROWS = 2_000;
const HOSTILE = ["=1+1", "+33 4", "-20 %", "@SUM(1)", "＝1+1", "'=1+1", "15/06/2021", "0042", "1 234,56 €", "VRAI"];
/** Excel and LibreOffice compute a file again as they open it only when told to. */
const ALWAYS = ["OOXMLRecalcMode", "ODFRecalcMode"].map(
  (name) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`,
);
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${ALWAYS.join("")}</oor:items>`;

/** Amounts that floats don't hold exactly, of both signs. */
const rows = Array.from({ length: ROWS }, (_, rank) => [
  HOSTILE[rank % HOSTILE.length] ?? "",
  cents(((rank * 7_919) % 100_000_007) * (rank % 5 === 0 ? -1 : 1)),
  addDays(calendarDate("2019-12-09"), rank % 1_100),
  `2021-${String(1 + (rank % 12)).padStart(2, "0")}`,
  rank % 10_001,
]);
const total = cents(rows.reduce((sum, row) => sum + Number(row[1]), 0));
const table: ExportTable = {
  slug: "essai",
  title: "Essai",
  columns: [text("Objet"), euros("Montant"), date("Date"), month("Mois"), percent("Taux")],
  rows: rows as ExportTable["rows"],
  totals: ["Total", total, null, null, null],
  notes: [],
};

type Found = { total: number; texts: number; numbers: number; days: number; formulas: number };

async function found(path: string): Promise<Found> {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
  const sheet = sheets[1];
  const cells = (sheet?.rows ?? []).slice(1, ROWS + 1);
  const tally = (rank: number, holds: (cell: unknown, row: number) => boolean) =>
    cells.filter((row, at) => holds(row[rank], at)).length;
  return {
    total: Math.round(Number(sheet?.rows[ROWS + 1]?.[1]) * 100),
    texts: tally(0, (cell, at) => cell === rows[at]?.[0]),
    numbers: tally(1, (cell, at) => typeof cell === "number" && Math.round(cell * 100) === rows[at]?.[1]),
    days: tally(2, (cell, at) => cell instanceof Date && cell.toISOString().slice(0, 10) === rows[at]?.[2]),
    formulas: [...(sheet?.cells ?? [])].filter(([, { formula }]) => formula).length,
  };
}

/** The workbook with its first amount raised by 1 000 €, its total left as it was: only who computes it again can tell. */
async function stale(workbook: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(workbook, { readStyles: true });
  const first = sheets[1]?.cells?.get("1,1");
  if (!first) throw new Error("the workbook has no first amount");
  first.value = Number(first.value) + 1_000;
  return writeXlsx({ sheets: sheets.map(({ name, rows, cells }) => ({ name, rows, ...(cells && { cells }) })) });
}

const { office = "" } = parseArgs({ options: { office: { type: "string" } } }).values;
const folder = mkdtempSync(join(tmpdir(), "creuset-exports-"));
let faults = 0;
try {
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), PROFILE);
  const workbook = await toWorkbook(table, []);
  const files = [
    { name: "export.xlsx", bytes: workbook, expected: total },
    { name: "export-ods.ods", bytes: await toOpenDocument(table, []), expected: total },
    { name: "export-stale.xlsx", bytes: await stale(workbook), expected: total + 100_000 },
  ];
  console.log(
    "| Export recalculé par LibreOffice | Total attendu | Total recalculé | Textes | Nombres | Dates | Formules |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const { name, bytes, expected } of files) {
    writeFileSync(join(folder, name), bytes);
    const read = await found(convert(office, join(folder, name), "xlsx"));
    const changed = expected === total ? 0 : 1;
    const isRight =
      read.total === expected &&
      read.texts === ROWS &&
      read.numbers === ROWS - changed &&
      read.days === ROWS &&
      read.formulas === 1;
    if (!isRight) faults += 1;
    const shown = [name, expected, read.total, read.texts, read.numbers, read.days, read.formulas];
    console.log(`| ${shown.join(" | ")} |${isRight ? "" : " **INATTENDU**"}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faults === 0 ? 0 : 1;
