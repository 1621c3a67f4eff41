import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MAX_CENTS } from "@/domain/shared/money";
import { insert, post, type RawExpense, rawExpense, rawUser } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let expense: RawExpense;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  expense = await rawExpense(db);
});
afterAll(() => db.end());

const commit = (amount: number | string, on = "2021-01-01") => post(db, expense, { stage: "COMMITTED", on, amount });

test.each([
  ["NaN", "22P02"],
  ["Infinity", "22P02"],
  ["-Infinity", "22P02"],
  ["1.5", "22P02"],
  ["1e3", "22P02"],
  ["", "22P02"],
  ["-1", "23514"],
  ["0", "23514"],
  [String(MAX_CENTS + 1), "23514"],
  ["9223372036854775808", "22003"],
])("« %s » is not an amount", async (literal, code) => {
  await expect(commit(literal)).rejects.toMatchObject({ code });
});

test("the largest amount is the domain's", async () => {
  await expect(commit(MAX_CENTS)).resolves.toHaveLength(1);
});

test("every column of money carries the same bounds", async () => {
  const { rows } = await db.query(`
    SELECT table_name || '.' || column_name AS name, domain_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name LIKE '%cents' ORDER BY name`);
  expect(rows).toEqual([
    { name: "envelope_claim.amount_cents", domain_name: "cents" },
    { name: "expense_entry.amount_cents", domain_name: "cents" },
    { name: "forecast_month.amount_cents", domain_name: "cents" },
    { name: "forecast_revision.amount_cents", domain_name: "cents" },
    { name: "funding_entry.amount_cents", domain_name: "cents" },
    { name: "funding_move.amount_cents", domain_name: "cents" },
    { name: "funding_move.eligible_base_cents", domain_name: "cents" },
    { name: "plan_line.amount_cents", domain_name: "cents" },
    { name: "plan_line.operating_cents", domain_name: "cents" },
  ]);
});

test("no column holds an approximate number", async () => {
  const { rows } = await db.query(`
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'numeric', 'money')`);
  expect(rows).toEqual([]);
});

test("every business date is bounded", async () => {
  const { rows } = await db.query(`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'date' AND domain_name IS DISTINCT FROM 'business_date' ORDER BY name`);
  expect(rows).toEqual([{ name: "access_denial.day" }, { name: "territory.situation_date" }]);
});

test.each(["1999-12-31", "2101-01-01", "0021-06-15", "infinity", "2021-02-29"])(
  "« %s » is not a business date",
  async (on) => {
    await expect(commit(1, on)).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|22008)$/) });
  },
);

test("a plan line is the first of a month and not negative; a forecast is not negative and has a reason", async () => {
  const { territoryId: territory_id, actionId: action_id, authorId: author_id } = expense;
  const version = { id: randomUUID(), territory_id, action_id, number: 0, effective_on: "2020-01-01" };
  await insert(db, "budget_version", version);
  const line = (month: string, amount_cents: number) =>
    insert(db, "plan_line", { territory_id, budget_version_id: version.id, month, amount_cents });
  await expect(line("2021-01-02", 1)).rejects.toMatchObject({ constraint: "plan_line_first_of_month" });
  await expect(line("2021-01-01", -1)).rejects.toMatchObject({ constraint: "plan_line_not_negative" });
  await expect(line("2021-01-01", 0)).resolves.toBeDefined();
  const forecast = (amount_cents: number, reason: string) =>
    insert(db, "forecast_revision", {
      id: randomUUID(),
      territory_id,
      action_id,
      amount_cents,
      reason,
      declared_on: "2021-01-01",
      author_id,
    });
  await expect(forecast(-1, "Devis révisé.")).rejects.toMatchObject({ constraint: "forecast_not_negative" });
  await expect(forecast(1, "  ")).rejects.toMatchObject({ constraint: "forecast_has_reason" });
});

test("a version of the plan beyond the first names the amendment it comes from", async () => {
  const { territoryId: territory_id, actionId: action_id } = expense;
  const version = { id: randomUUID(), territory_id, action_id, number: 1, effective_on: "2021-01-01" };
  await expect(insert(db, "budget_version", version)).rejects.toMatchObject({
    constraint: "budget_version_needs_amendment",
  });
});

test.each([
  ["BASELINE without a date", { kind: "BASELINE" }],
  ["REACHED later than it is declared", { kind: "REACHED", to_date: "2021-06-16" }],
  [
    "POSTPONED without a reason",
    { kind: "POSTPONED", from_date: "2021-01-01", to_date: "2021-07-01", reason_kind: "OTHER" },
  ],
  [
    "POSTPONED without the kind of reason",
    { kind: "POSTPONED", from_date: "2021-01-01", to_date: "2021-07-01", reason: "Retard." },
  ],
  ["UNREACHED without a reason", { kind: "UNREACHED" }],
  ["CANCELLED without a reason", { kind: "CANCELLED" }],
  ["CANCELLED with a date", { kind: "CANCELLED", reason: "Abandon.", to_date: "2021-06-15" }],
])("a move %s is refused", async (_case, given) => {
  const { territoryId: territory_id, actionId: action_id, authorId: author_id } = expense;
  const [id, declared_on] = [randomUUID(), "2021-06-15"];
  const { rows } = await db.query("SELECT coalesce(max(rank), 0) + 1 AS rank FROM milestone WHERE action_id = $1", [
    action_id,
  ]);
  await insert(db, "milestone", { id, territory_id, action_id, rank: rows[0].rank, title: "Jalon", declared_on });
  const move = { id: randomUUID(), territory_id, milestone_id: id, declared_on, author_id, ...given };
  await expect(insert(db, "milestone_move", move)).rejects.toMatchObject({ constraint: "move_shape" });
});

test.each([
  "Prenom.Nom@exemple.fr",
  " prenom@exemple.fr",
  "prenom@exemple.fr ",
  "prenom",
  "a@b@exemple.fr",
  '"e@attaquant.fr"@exemple.fr',
  "a,b@exemple.fr",
  "a@exemple.fr\nbcc: b@exemple.fr",
  "Nom <nom@exemple.fr>",
])("%j is not an address", async (email) => {
  await expect(rawUser(db, { email })).rejects.toMatchObject({ constraint: "app_user_email" });
});

test("one person per address", async () => {
  await rawUser(db, { email: "une@exemple.fr" });
  await expect(rawUser(db, { email: "une@exemple.fr" })).rejects.toMatchObject({ constraint: "app_user_email_key" });
});
