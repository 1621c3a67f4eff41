import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { numericDate } from "@/domain/shared/format";
import { cents, MAX_CENTS } from "@/domain/shared/money";
import { reRead } from "@/test-support/re-read";
import { toCsv } from "./csv";
import { count, date, type ExportRow, type ExportTable, euros, month, percent, text } from "./export-table";
import { toOpenDocument } from "./opendocument";
import { columnName } from "./sheet-cell";
import { toWorkbook } from "./workbook";

const said = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((words) => `${words}.`);
const orNobodyKnows = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 6 });
const row: fc.Arbitrary<ExportRow> = fc.tuple(
  orNobodyKnows(said),
  orNobodyKnows(fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }).map(cents)),
  orNobodyKnows(fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate("2000-01-01"), days))),
  orNobodyKnows(fc.integer({ min: 2000, max: 2099 }).map((year) => `${year}-07`)),
  orNobodyKnows(fc.integer({ min: -1_000_000, max: 1_000_000 })),
  orNobodyKnows(fc.integer({ min: 0, max: 10_000 })),
);
const tables = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows): ExportTable => {
  const sum = rows.reduce((all, cells) => all + Number(cells[1] ?? 0), 0);
  return {
    slug: "essai",
    title: "Essai",
    columns: [text("Objet"), euros("Montant"), date("Date"), month("Mois"), count("N°"), percent("Taux")],
    rows,
    totals: Number.isSafeInteger(sum) ? ["Total", cents(sum), null, null, null, null] : null,
    notes: [],
  };
});

const apostropheOff = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
const written = (table: ExportTable) => [...table.rows, ...(table.totals ? [table.totals] : [])];

function asCents(cell: string, decimal: string): number {
  const [whole = "", decimals = ""] = cell.split(decimal);
  expect(decimals).toHaveLength(2);
  return Number(`${whole}${decimals}`);
}

test.each([
  ["FRENCH", ";", ","],
  ["RFC_4180", ",", "."],
] as const)("a CSV (%s) read back is the table", (dialect, delimiter, decimal) => {
  fc.assert(
    fc.property(tables, (table) => {
      const [, ...lines] = parse(toCsv(table, null, dialect), { bom: true, delimiter, record_delimiter: "\r\n" });
      const told = written(table).map(([words, amount, day, of, number, rate]) => [
        words,
        amount,
        day && (dialect === "FRENCH" ? numericDate(calendarDate(String(day))) : day),
        of && (dialect === "FRENCH" ? String(of).split("-").toReversed().join("/") : of),
        number,
        rate,
      ]);
      const asIs = (cell: string) => cell;
      const readers = [
        apostropheOff,
        (cell: string) => asCents(cell, decimal),
        asIs,
        asIs,
        Number,
        (cell: string) => asCents(cell.replace("%", ""), decimal),
      ];
      const back = lines.map((cells: string[]) =>
        cells.map((cell, rank) => (cell === "" ? null : readers[rank]?.(cell))),
      );
      expect(back).toEqual(told);
    }),
  );
});

test.each([
  ["xlsx", toWorkbook],
  ["ods", toOpenDocument],
] as const)("a workbook (%s) read back is the table, and its sum is a formula", async (format, write) => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const { rows, formulas } = await reRead(format, await write(table, []));
      const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null));
      const cents = (cell: unknown) => (typeof cell === "number" ? Math.round(cell * 100) : null);
      const told = written(table).map(([words, amount, on, of, number, rate]) => [
        words,
        amount,
        on,
        of && `${of}-01`,
        number,
        rate,
      ]);
      const back = rows
        .slice(1)
        .map((cells) => [
          cells[0] ?? null,
          cents(cells[1]),
          day(cells[2]),
          day(cells[3]),
          cells[4] ?? null,
          typeof cells[5] === "number" ? Math.round(cells[5] * 10_000) : null,
        ]);
      expect(back).toEqual(told);
      expect(formulas).toEqual(table.totals ? [`${table.rows.length + 1},1`] : []);
    }),
    { numRuns: 40 },
  );
});

test("columns are named as spreadsheets name them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
