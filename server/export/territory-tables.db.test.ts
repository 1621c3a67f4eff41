import { parse } from "csv-parse/sync";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { namedRow } from "@/domain/import/columns";
import { EXPENSE_FIELDS } from "@/domain/import/expense-fields";
import { readExpenseRow } from "@/domain/import/expense-row";
import { FUNDING_FIELDS, readFundingRow } from "@/domain/import/funding-fields";
import { recognised } from "@/domain/import/headers";
import type { ImportField } from "@/domain/import/import-field";
import { MILESTONE_FIELDS, readMilestoneRow } from "@/domain/import/milestone-fields";
import { PLAN_FIELDS, readPlanRow } from "@/domain/import/plan-fields";
import { NO_FIXES } from "@/domain/import/row-fixes";
import { longDate } from "@/domain/shared/format";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { writeSessionCookie } from "@/server/access/session";
import { read } from "@/server/db/transaction";
import { listExpenses } from "@/server/spending/expense-list.queries";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { aSession as aCopilSession, aDecision } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { anExpense, spentAt } from "@/test-support/ledger";
import { aContractMilestone } from "@/test-support/milestones";
import { browser } from "@/test-support/next-headers";
import { anObstacle } from "@/test-support/obstacles";
import { reRead } from "@/test-support/re-read";
import { aSession } from "@/test-support/sessions";
import { on } from "@/test-support/spending";
import { ADMINISTRATION_TABLES, exportedTable, TERRITORY_TABLES } from "./territory-tables";

vi.mock("next/headers", () => import("@/test-support/next-headers"));

let territory: TestTerritory;
let actions: readonly [TestAction, TestAction];
let admin: Viewer;
let pilot: Viewer;

const HOSTILE = "=cmd|' /C calc'!A0";

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  await freshDatabase();
  territory = await aTerritory(client());
  actions = [await anAction(client(), territory), await anAction(client(), territory)];
  admin = await someone(client(), "ADMIN", territory);
  pilot = await someone(client(), "PILOT", actions[0]);
  for (const [rank, action] of actions.entries()) await furnish(action, rank);
  const session = await aCopilSession(admin, territory);
  await aDecision(admin, session, { actionId: actions[0].id, text: "Décision de la première" });
  await aDecision(admin, session, { actionId: actions[1].id, text: "Décision de la seconde" });
});

/** More expenses than a page of the screen shows, and one of everything else. */
async function furnish(action: TestAction, rank: number) {
  for (let n = 0; n < 40; n += 1)
    await anExpense(client(), action, admin.id, {
      object: n === 0 ? HOSTILE : `Lot ${n} ; « ${rank} »`,
      entries: spentAt(`2021-0${1 + (n % 6)}-11`, 1_000_01 + n * 7),
    });
  await anExpense(client(), action, admin.id, {
    object: "Corrigée",
    entries: [
      { stage: "COMMITTED", on: "2021-02-01", amount: 500_00 },
      { stage: "INVOICED", on: "2021-03-01", amount: 90_00 },
      { stage: "INVOICED", on: "2021-03-01", amount: -90_00, kind: "REVERSAL", reverses: 1 },
    ],
  });
  const create = [
    { month: new Date("2020-03-01"), amountCents: 1_000_01n, operatingCents: 100_00n },
    { month: new Date("2021-03-01"), amountCents: 2_000_00n },
  ];
  const place = { territoryId: territory.id, actionId: action.id };
  await client().budgetVersion.create({
    data: { ...place, number: 0, effectiveOn: new Date("2020-01-01"), lines: { create } },
  });
  await aContractMilestone(action, admin.id, { title: `Permis ${rank}` });
  await fund(admin, action.id, { title: `Dossier ${rank}`, date: on("2021-01-10") });
  await anObstacle(admin, action.id, { title: `Blocage ${rank}` });
}

async function asked(viewer: Viewer, table: string, params: Record<string, string> = {}, tables = TERRITORY_TABLES) {
  browser.restart();
  await writeSessionCookie(await aSession(viewer.id));
  return exportedTable(tables, { slug: territory.slug, table }, params);
}

async function cellsOf(viewer: Viewer, table: string, params: Record<string, string> = {}): Promise<string[][]> {
  const file = await asked(viewer, table, { ...params, format: "rfc4180" });
  return parse(await file.text(), { record_delimiter: "\r\n" });
}

const digits = (cents: number) => (cents / 100).toFixed(2);

test("the expenses of a file are those of the screen on all its pages, in its order and with its totals", async () => {
  for (const params of [
    {},
    { tri: "paye", sens: "croissant" },
    { texte: "lot 1", action: String(actions[1].number) },
  ]) {
    const query = readExpenseListQuery(params);
    const scope = {
      territoryId: territory.id,
      actionIds: actions.map(({ id }) => id),
      asOf: territory.today,
      knownAt: null,
    };
    const shown: string[][] = [];
    let totals = { committed: 0, invoiced: 0, paid: 0 };
    for (let cursor = query.cursor, first = true; first || cursor; first = false) {
      const list = await read(everywhere, (tx) => listExpenses(tx, scope, { ...query, cursor }));
      shown.push(...list.page.rows.map((row) => [expenseReference(row.number), digits(row.paid)]));
      [cursor, totals] = [list.page.next, list.totals];
    }
    const [, ...rows] = await cellsOf(admin, "depenses", params);
    const total = rows.pop();
    expect(rows.map((row) => [row[0], row[10]])).toEqual(shown);
    expect(total?.slice(8)).toEqual([totals.committed, totals.invoiced, totals.paid].map(digits));
  }
});

test("the ledger of a file is what counts, and adds up by stage to the totals of the expenses", async () => {
  const [head = [], ...rows] = await cellsOf(admin, "ecritures");
  const [stage, amount] = [head.indexOf("Étape"), head.indexOf("Montant (€)")];
  const sums = new Map<string, number>();
  for (const row of rows)
    sums.set(row[stage] ?? "", (sums.get(row[stage] ?? "") ?? 0) + Math.round(Number(row[amount]) * 100));
  const total = (await cellsOf(admin, "depenses")).at(-1)?.slice(8);
  expect(["Engagé", "Facturé", "Payé"].map((label) => digits(sums.get(label) ?? 0))).toEqual(total);
  expect(rows).toHaveLength(2 * (40 * 3 + 1));
});

test("the workbooks hold the same rows, with numbers, days and totals that are formulas", async () => {
  const [, ...lines] = await cellsOf(admin, "depenses");
  for (const format of ["xlsx", "ods"] as const) {
    const file = await asked(admin, "depenses", { format });
    expect(file.headers.get("content-disposition")).toMatch(new RegExp(`-depenses-2021-06-15\\.${format}"$`));
    const { cover, rows, formulas } = await reRead(format, new Uint8Array(await file.arrayBuffer()));
    expect(cover.flat()).toEqual(expect.arrayContaining(["Produit par", admin.name, "Filtres", "aucun"]));
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows[1]?.[3]).toEqual(new Date(`${lines[0]?.[3]}T00:00:00Z`));
    expect(rows.slice(1).map((row) => digits(Math.round(Number(row[10]) * 100)))).toEqual(
      lines.map((line) => line[10]),
    );
    expect(formulas.map((place) => place.split(",")[0])).toEqual(formulas.map(() => String(lines.length)));
    expect(formulas.length).toBe(3);
  }
});

const importable: [
  string,
  readonly ImportField[],
  (row: ReturnType<typeof namedRow>) => { problems: readonly unknown[] },
][] = [
  ["ecritures", EXPENSE_FIELDS, (row) => readExpenseRow(row, {}, territory.today)],
  ["jalons", MILESTONE_FIELDS, readMilestoneRow],
  ["plan", PLAN_FIELDS, readPlanRow],
  ["financement", FUNDING_FIELDS, readFundingRow],
];

test.each(importable)(
  "an import recognises every column of « %s » and reads every row of it",
  async (table, fields, readRow) => {
    const [head = [], ...rows] = await cellsOf(admin, table);
    const mapping = recognised(head, fields);
    const given = fields.filter(({ name }) => name !== "committedOn" && name !== "invoicedOn");
    expect(mapping.slice(0, given.length)).toEqual(given.map(({ name }) => name));
    expect(rows.length).toBeGreaterThan(0);
    for (const [rank, row] of rows.entries())
      expect(
        readRow(
          namedRow(
            rank + 2,
            row.map((cell) => (cell === "" ? null : cell)),
            mapping,
            NO_FIXES,
          ),
        ).problems,
      ).toEqual([]);
  },
);

test("a hostile object leaves as a text and comes back to the letter", async () => {
  const [head = [], ...rows] = await cellsOf(admin, "ecritures", { texte: "calc" });
  const mapping = recognised(head, EXPENSE_FIELDS);
  expect(rows[0]?.[head.indexOf("Objet")]).toBe(`'${HOSTILE}`);
  expect(readExpenseRow(namedRow(2, rows[0] ?? [], mapping, NO_FIXES), {}, territory.today).object).toBe(HOSTILE);
});

test("a pilot keeps of each table what they read of it, and nothing of the other action", async () => {
  for (const table of Object.keys(TERRITORY_TABLES)) {
    const text = await (await asked(pilot, table)).text();
    expect(text, table).not.toMatch(/« 1 »|Permis 1|Dossier 1|Blocage 1|Décision de la seconde/);
    const whole = await (await asked(admin, table)).text();
    if (/« 1 »|Permis 1|Dossier 1|Blocage 1|Décision de la seconde/.test(whole))
      expect(text, table).toMatch(/« 0 »|Permis 0|Dossier 0|Blocage 0|Décision de la première/);
  }
});

const NOT_HERE = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

test("whoever has no business there finds nothing, nor does anyone under a word that names no table", async () => {
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  for (const table of Object.keys(TERRITORY_TABLES))
    await expect(asked(stranger, table)).rejects.toMatchObject(NOT_HERE);
  for (const table of Object.keys(ADMINISTRATION_TABLES)) {
    await expect(asked(pilot, table, {}, ADMINISTRATION_TABLES)).rejects.toMatchObject(NOT_HERE);
    expect((await asked(admin, table, {}, ADMINISTRATION_TABLES)).status).toBe(200);
  }
  for (const word of ["secrets", "constructor", "__proto__"])
    await expect(asked(admin, word)).rejects.toMatchObject(NOT_HERE);
});

test("read at a past day, a file says so and holds nothing of later", async () => {
  const file = await asked(admin, "ecritures", { situation: "2021-02-28", format: "xlsx" });
  const { cover, rows } = await reRead("xlsx", new Uint8Array(await file.arrayBuffer()));
  expect(cover.flat()).toContain(longDate(on("2021-02-28")));
  const days = rows.slice(1).map((row) => row[rows[0]?.indexOf("Date") ?? -1] as Date);
  expect(days.every((day) => day <= new Date("2021-02-28"))).toBe(true);
  expect(days.length).toBeGreaterThan(0);
});
