import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, post, rawExpense } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  const expense = await rawExpense(db);
  const { territoryId: territory_id, actionId: action_id, contractId: contract_id, authorId: author_id } = expense;
  await post(db, expense, { stage: "COMMITTED", on: "2021-01-10", amount: 100 });
  const [milestone_id, declared_on] = [randomUUID(), "2021-01-10"];
  await insert(db, "milestone", { id: milestone_id, territory_id, action_id, rank: 1, title: "Jalon", declared_on });
  await insert(db, "milestone_move", {
    id: randomUUID(),
    territory_id,
    milestone_id,
    kind: "BASELINE",
    to_date: "2021-03-01",
    declared_on,
    author_id,
  });
  const declaration = { id: randomUUID(), territory_id, action_id, declared_on, author_id };
  await insert(db, "status_declaration", { ...declaration, status: "ON_TRACK", sentence: "Rien à signaler." });
  await insert(db, "forecast_revision", { ...declaration, amount_cents: 100, reason: "Devis révisé." });
  await insert(db, "budget_version", {
    id: randomUUID(),
    territory_id,
    action_id,
    number: 0,
    effective_on: declared_on,
  });
  await insert(db, "journal_entry", {
    id: randomUUID(),
    territory_id,
    action_id,
    actor_id: author_id,
    event: "status.declared",
    subject_id: declaration.id,
  });
  await insert(db, "envelope_claim", {
    id: randomUUID(),
    territory_id,
    contract_id,
    amount_cents: 100,
    author: "Préfet",
    short_author: "préfet",
    wording: "Annonce",
    stated_on: declared_on,
    document: "communiqué",
    perimeter: "TOTAL_INVESTMENT",
  });
});

afterAll(() => db.end());

const TOLD_FOREVER = [
  "expense_entry",
  "milestone_move",
  "status_declaration",
  "forecast_revision",
  "journal_entry",
  "envelope_claim",
];
const NEVER_REMOVED = ["expense", "milestone", "action", "budget_version"];

const rows = async (table: string) => (await db.query(`SELECT * FROM ${table}`)).rows;

test.each(TOLD_FOREVER)("a row of %s can't be changed, even to what it already says", async (table) => {
  const before = await rows(table);
  expect(before).toHaveLength(1);
  await expect(db.query(`UPDATE ${table} SET territory_id = territory_id`)).rejects.toMatchObject({
    constraint: "append_only",
  });
  expect(await rows(table)).toEqual(before);
});

test.each([...TOLD_FOREVER, ...NEVER_REMOVED])("a row of %s can't be deleted", async (table) => {
  const before = await rows(table);
  expect(before).toHaveLength(1);
  await expect(db.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ constraint: "append_only" });
  expect(await rows(table)).toEqual(before);
});

test.each([...TOLD_FOREVER, ...NEVER_REMOVED, "plan_line"])("%s can't be truncated", async (table) => {
  await expect(db.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ constraint: "append_only" });
});

test("truncating what they all hang from is refused too", async () => {
  await expect(db.query("TRUNCATE app_user, territory, region CASCADE")).rejects.toMatchObject({
    constraint: "append_only",
  });
});
