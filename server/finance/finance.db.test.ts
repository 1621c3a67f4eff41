import { readXlsx } from "hucre/xlsx";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { MASKED } from "@/domain/access/shared-amount";
import { byYear } from "@/domain/budget/by-year";
import { cents, sumCents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { toCsv } from "@/server/export/csv";
import { territoryCover } from "@/server/export/territory-file";
import { toWorkbook } from "@/server/export/workbook";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { anExpense, spentAt } from "@/test-support/ledger";
import { on } from "@/test-support/spending";
import { financeCover } from "./export-cover";
import { EXPORT_TABLES } from "./export-tables";
import { fundedFigures, yearlyAmounts } from "./finance-figures";
import { type Finance, financeFacts } from "./finance-page";

beforeAll(freshDatabase);

const NO_QUERY = { action: null, funder: null, carriers: null };

function financeOf(viewer: Viewer, { slug }: TestTerritory, given: { day?: string; knownAt?: Date } = {}) {
  return read(viewer, async (tx): Promise<Finance> => {
    const { day, knownAt = null } = given;
    const facts = await contractFacts(tx, slug, day ? on(day) : null, knownAt);
    const contract = facts && visibleContract(viewer, facts, knownAt);
    if (!facts || !contract) throw new Error("expected the contract");
    return { contract, perimeter: "PUBLIC_AID", query: NO_QUERY, ...(await financeFacts(tx, contract, facts)) };
  });
}

/** Two actions, each with a plan, expenses of both natures over two years, and one funder. */
async function twoActions() {
  const territory = await aTerritory(client());
  const [first, second] = [await anAction(client(), territory), await anAction(client(), territory)];
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", first);
  for (const action of [first, second]) {
    await client().budgetVersion.create({
      data: {
        territoryId: territory.id,
        actionId: action.id,
        number: 0,
        effectiveOn: new Date("2020-01-01"),
        lines: {
          create: [
            { month: new Date("2020-03-01"), amountCents: 1_000_01n, operatingCents: 100_00n },
            { month: new Date("2021-03-01"), amountCents: 2_000_00n },
          ],
        },
      },
    });
    await anExpense(client(), action, admin.id, { entries: spentAt("2020-12-31", 500_33) });
    const { id } = await anExpense(client(), action, admin.id, {
      entries: [...spentAt("2021-01-01", 40_07), { stage: "COMMITTED", on: "2021-02-01", amount: 9_00 }],
    });
    await client().expense.update({ where: { id }, data: { nature: "OPERATING" } });
  }
  await fund(pilot, first.id, { funder: "Région fictive" });
  await fund(admin, second.id, { funder: "Financeur de l’autre action" });
  return { territory, first, second, admin, pilot };
}

test("money by year and nature adds up to the contract’s own sums, the turn of the year on its side", async () => {
  const { territory, admin } = await twoActions();
  const finance = await financeOf(admin, territory);
  const { table } = yearlyAmounts(finance);
  const { figures } = finance.contract;
  expect(table.total).toMatchObject({
    plan: figures.programmed,
    committed: figures.committed,
    invoiced: figures.invoiced,
    paid: figures.paid,
  });
  expect(table.years.map(({ year, paid, natures }) => [year, paid, natures.OPERATING.committed])).toEqual([
    [2020, 1_000_66, 0],
    [2021, 80_14, 98_14],
  ]);
  expect(table.years[0]?.natures.OPERATING.plan).toBe(200_00);
});

test("read at a past day, or as known at an instant, later entries are left out", async () => {
  const { territory, admin } = await twoActions();
  const past = await financeOf(admin, territory, { day: "2020-12-31" });
  expect(byYear([], past.money).years.map(({ year }) => year)).toEqual([2020]);
  const before = await financeOf(admin, territory, { knownAt: new Date("2020-06-01") });
  expect(before.money).toEqual([]);
  expect(before.files).toEqual([]);
});

test("a pilot reads the lines of their own action alone, and no total that one other carrier makes", async () => {
  const { territory, first, pilot } = await twoActions();
  const finance = await financeOf(pilot, territory);
  expect(finance).toMatchObject({ isWhole: false, actions: [{ id: first.id }] });
  expect(new Set([...finance.files, ...finance.money].map(({ actionId }) => actionId))).toEqual(new Set([first.id]));
  expect(fundedFigures(finance)).toMatchObject({ sums: { files: 1 } });
  expect(finance.contract.shared?.paid).toEqual(MASKED);
  expect(finance.sharedFunding?.aidPlanned).toEqual(MASKED);
  for (const [word, build] of Object.entries(EXPORT_TABLES)) {
    expect(toCsv(build(finance)), word).not.toContain("l’autre action");
  }
});

test("an industrialist reads what a pilot of the same action reads; a person of elsewhere, nothing", async () => {
  const { territory, first } = await twoActions();
  const finance = await financeOf(await someone(client(), "INDUSTRIALIST", first), territory);
  expect(finance.actions.map(({ id }) => id)).toEqual([first.id]);
  expect(finance.files.map(({ funder }) => funder)).toEqual(["Région fictive"]);
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  await expect(financeOf(stranger, territory)).rejects.toThrow("expected the contract");
});

test("without any action there is no finance screen", async () => {
  const territory = await aTerritory(client());
  await expect(financeOf(await someone(client(), "ADMIN", territory), territory)).rejects.toThrow("NEXT_HTTP_ERROR");
});

test("every file read back agrees with the screen to the cent", async () => {
  const { territory, admin } = await twoActions();
  const finance = await financeOf(admin, territory);
  for (const [word, build] of Object.entries(EXPORT_TABLES)) {
    const table = build(finance);
    const { sheets } = await readXlsx(await toWorkbook(table, territoryCover(financeCover(finance))));
    const [header, ...rows] = sheets[1]?.rows ?? [];
    expect(header, word).toEqual(table.columns.map(({ header: words }) => words));
    expect(rows, word).toHaveLength(table.rows.length + (table.totals ? 1 : 0));
    for (const [rank, { kind }] of table.columns.entries()) {
      const totals = table.totals;
      if (kind !== "euros" || !totals) continue;
      const read = rows.map((row) => Math.round(Number(row[rank] ?? 0) * 100));
      expect(sumCents(read.slice(0, -1).map(cents)), `${word} ${rank}`).toBe(Number(totals[rank] ?? 0));
      expect(read.at(-1)).toBe(Number(totals[rank] ?? 0));
    }
  }
  const cover = (
    await readXlsx(await toWorkbook(EXPORT_TABLES.actions?.(finance) ?? fail(), territoryCover(financeCover(finance))))
  ).sheets[0];
  expect(cover?.rows.flat()).toEqual(expect.arrayContaining(["Situation au", "Régime de taxe", "Périmètre affiché"]));
});

function fail(): never {
  throw new Error("expected the table");
}
