import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { toCsv } from "./csv";
import type { ExportTable } from "./export-table";
import { toWorkbook } from "./workbook";

const table: ExportTable = {
  slug: "par-essai",
  title: "Essai : amounts / dates",
  columns: [
    { header: "Objet", kind: "text" },
    { header: "Montant (€)", kind: "euros" },
    { header: "Depuis le", kind: "date" },
    { header: "Dossiers", kind: "count" },
  ],
  rows: [
    ['=HYPERLINK("http://exemple.fr")', cents(41260005), calendarDate("2021-06-15"), 3],
    ["Charpente ; « lot 2 »", cents(-5), null, 0],
    ["-20 % de remise", null, calendarDate("2020-02-29"), 1],
  ],
  totals: ["Total", cents(41260000), null, 4],
  notes: ["Montants hors taxes."],
};

test("a CSV opens as it is in French: mark, semicolons, decimal commas, days, no formula", () => {
  expect(toCsv(table).split("\r\n")).toEqual([
    "\ufeffObjet;Montant (€);Depuis le;Dossiers",
    '"\'=HYPERLINK(""http://exemple.fr"")";412600,05;15/06/2021;3',
    '"Charpente ; « lot 2 »";-0,05;;0',
    "'-20 % de remise;;29/02/2020;1",
    "Total;412600,00;;4",
    "",
  ]);
});

test("the same table as RFC 4180 has it: commas, points, days as programs write them, quotes doubled, still no formula", () => {
  expect(toCsv(table, null, "RFC_4180").split("\r\n")).toEqual([
    "Objet,Montant (€),Depuis le,Dossiers",
    '"\'=HYPERLINK(""http://exemple.fr"")",412600.05,2021-06-15,3',
    "Charpente ; « lot 2 »,-0.05,,0",
    "'-20 % de remise,,2020-02-29,1",
    "Total,412600.00,,4",
    "",
  ]);
});

test("a mention is on every row of a CSV", () => {
  const lines = toCsv(table, "Données de démonstration").split("\r\n");
  expect(lines[0]).toMatch(/;Mention$/);
  expect(lines.slice(1, -1).every((line) => line.endsWith(";Données de démonstration"))).toBe(true);
});

test("a workbook read back holds the numbers to the cent, the dates, and its cover", async () => {
  const { sheets } = await readXlsx(await toWorkbook(table, [["Situation au", "15 juin 2021"]]));
  const [cover, data] = sheets;
  expect(cover?.rows.flat()).toEqual(
    expect.arrayContaining(["Essai : amounts / dates", "Situation au", "15 juin 2021", "Montants hors taxes."]),
  );
  expect(data?.name).toBe("Essai   amounts   dates");
  expect(data?.rows[0]).toEqual(["Objet", "Montant (€)", "Depuis le", "Dossiers"]);
  expect(data?.rows[1]).toEqual(['=HYPERLINK("http://exemple.fr")', 412600.05, new Date("2021-06-15"), 3]);
  expect(data?.rows[2]?.slice(1)).toEqual([-0.05, null, 0]);
  const amounts = (data?.rows ?? []).slice(1, 4).map((row) => Math.round(Number(row[1] ?? 0) * 100));
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(Number(data?.rows[4]?.[1]) * 100));
});

test("a workbook to fill proposes its lists, commas and all", async () => {
  const values = ["Prêt, ou avance", "Subvention"];
  const { sheets } = await readXlsx(await toWorkbook({ ...table, choices: [{ rank: 0, values }] }, []));
  const [, data, lists] = sheets;
  expect(lists).toMatchObject({ name: "Listes", hidden: true, rows: [["Prêt, ou avance"], ["Subvention"]] });
  expect(data?.dataValidations).toMatchObject([{ type: "list", range: "A2:A1004", formula1: "Listes!$A$1:$A$2" }]);
});
