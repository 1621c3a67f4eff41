import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, rawExpense } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;

const TABLES = ["expense", "milestone", "action", "budget_version", "contract", "amendment"];
const FIXED = ["id", "territory_id", "action_id", "contract_id", "number", "author_id", "recorded_at"];

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  const { territoryId: territory_id, actionId: action_id, contractId: contract_id } = await rawExpense(db);
  const [id, day] = [randomUUID(), "2021-01-01"];
  await insert(db, "milestone", { id, territory_id, action_id, rank: 1, title: "Jalon", declared_on: day });
  await insert(db, "budget_version", { id, territory_id, action_id, number: 0, effective_on: day });
  await insert(db, "amendment", {
    id,
    territory_id,
    contract_id,
    number: 1,
    signed_on: day,
    object: "Avenant",
    decision: "COPIL",
  });
});
afterAll(() => db.end());

const OTHER: Record<string, string> = { number: "number + 1", recorded_at: "recorded_at + interval '1 day'" };

test.each(TABLES)("what identifies a row of %s never changes", async (table) => {
  const { rows } = await db.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
    [table],
  );
  const fixed = rows.map(({ name }) => name).filter((name) => FIXED.includes(name));
  expect(fixed).toContain("territory_id");
  for (const column of fixed)
    await expect(
      db.query(`UPDATE ${table} SET ${column} = ${OTHER[column] ?? "gen_random_uuid()"}`),
      column,
    ).rejects.toMatchObject({ constraint: "identity_is_fixed" });
});

test("every editable row of a territory that has a version is guarded that way", async () => {
  const { rows } = await db.query<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'territory_id'
      AND table_name IN (SELECT table_name FROM information_schema.columns WHERE column_name = 'version')
      AND table_name NOT IN (SELECT event_object_table FROM information_schema.triggers WHERE trigger_name LIKE '%\\_identity')`);
  expect(rows).toEqual([]);
});

test("what is worded may still be reworded", async () => {
  await expect(
    db.query("UPDATE expense SET object = 'Étude géotechnique', version = version + 1"),
  ).resolves.toBeDefined();
  await expect(db.query("UPDATE milestone SET title = 'Permis déposé', weight = 3")).resolves.toBeDefined();
});
