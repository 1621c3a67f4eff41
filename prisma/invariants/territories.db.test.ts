import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, insertEntry, type RawExpense, rawExpense, rawUser } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let here: RawExpense;
let elsewhere: RawExpense;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  here = await rawExpense(db);
  elsewhere = await rawExpense(db);
});
afterAll(() => db.end());

const names = async (sql: string) => (await db.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const SCOPED = `
  SELECT c.oid, c.relname, a.attnum, a.attnotnull FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'territory_id' AND NOT a.attisdropped`;

test("every row of a territory names it; only a role may be held over none", async () => {
  const optional = await names(`SELECT relname AS name FROM (${SCOPED}) s WHERE NOT attnotnull ORDER BY 1`);
  expect(optional).toEqual(["membership"]);
  const scoped = await names(`SELECT relname AS name FROM (${SCOPED}) s ORDER BY 1`);
  expect(scoped.length).toBeGreaterThan(12);
});

test("the tables that belong to no territory are known", async () => {
  const global = await names(`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND oid NOT IN (SELECT oid FROM (${SCOPED}) s) AND relname <> '_prisma_migrations' ORDER BY 1`);
  expect(global).toEqual([
    "access_denial",
    "api_token",
    "app_user",
    "calendar_feed",
    "oidc_identity",
    "one_time_link",
    "organization",
    "outbox_mail",
    "recovery_code",
    "region",
    "second_factor",
    "session",
    "sign_in_throttle",
    "territory",
  ]);
});

test("no link between two rows of a territory leaves the territory out", async () => {
  const offenders = await names(`
    WITH scoped AS (${SCOPED})
    SELECT k.conname AS name FROM pg_constraint k
    JOIN scoped child ON child.oid = k.conrelid JOIN scoped parent ON parent.oid = k.confrelid
    WHERE k.contype = 'f' AND NOT EXISTS (
      SELECT 1 FROM generate_subscripts(k.conkey, 1) AS place
      WHERE k.conkey[place] = child.attnum AND k.confkey[place] = parent.attnum)`);
  expect(offenders).toEqual([]);
});

test("every row of a territory is tied to a territory that exists", async () => {
  const untied = await names(`
    WITH scoped AS (${SCOPED})
    SELECT relname AS name FROM scoped WHERE NOT EXISTS (
      SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = scoped.oid AND scoped.attnum = ANY (k.conkey))`);
  // The trail outlives what it tells of, and follows the roles held over a region or the nation under a zero territory.
  expect(untied).toEqual(["audit_head", "audit_link"]);
});

test("every column that names another row is a foreign key, but for what is told of any kind of row", async () => {
  const free = await names(`
    SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname LIKE '%\\_id' AND NOT a.attisdropped
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey))
      AND c.relname <> '_prisma_migrations' ORDER BY 1`);
  expect(free).toEqual([
    "audit_head.territory_id",
    "audit_link.territory_id",
    "expense_entry.batch_id",
    "funding_entry.batch_id",
    "import_row.subject_id",
    "journal_entry.subject_id",
    "oidc_identity.idp_id",
    "review_mark.subject_id",
  ]);
});

const FOREIGN = { code: "23503" };

test("an expense can't hang from another territory's action", async () => {
  const row = { id: randomUUID(), number: 900, object: "Étude", supplier: "Tiers", author_id: here.authorId };
  const crossed = { ...row, territory_id: here.territoryId, action_id: elsewhere.actionId };
  await expect(insert(db, "expense", crossed)).rejects.toMatchObject(FOREIGN);
});

test.each([
  ["territory", () => ({ ...here, territoryId: elsewhere.territoryId })],
  ["action", () => ({ ...here, actionId: elsewhere.actionId })],
  ["expense", () => ({ ...here, expenseId: elsewhere.expenseId })],
])("an entry can't borrow another territory's %s", async (_case, crossed) => {
  const entry = { stage: "COMMITTED", on: "2021-01-01", amount: 1 } as const;
  await expect(insertEntry(db, crossed(), entry)).rejects.toMatchObject(FOREIGN);
});

test("milestones, moves, plans, declarations, roles and the journal can't hang from another territory", async () => {
  const author_id = await rawUser(db);
  const [territory_id, action_id, declared_on] = [here.territoryId, elsewhere.actionId, "2021-01-01"];
  const milestone = {
    id: randomUUID(),
    territory_id: elsewhere.territoryId,
    action_id,
    rank: 1,
    title: "Jalon",
    declared_on,
  };
  await insert(db, "milestone", milestone);
  const amendment = {
    id: randomUUID(),
    contract_id: elsewhere.contractId,
    number: 1,
    signed_on: declared_on,
    object: "Avenant",
    decision: "COPIL",
  };
  await insert(db, "amendment", { ...amendment, territory_id: elsewhere.territoryId });
  const crossed: [string, Record<string, unknown>][] = [
    ["milestone", { ...milestone, rank: 2, territory_id }],
    ["milestone_move", { milestone_id: milestone.id, kind: "BASELINE", to_date: declared_on, declared_on, author_id }],
    ["budget_version", { action_id, number: 0, effective_on: declared_on }],
    ["budget_version", { action_id: here.actionId, number: 1, effective_on: declared_on, amendment_id: amendment.id }],
    ["status_declaration", { action_id, status: "ON_TRACK", sentence: "Tout va bien.", declared_on, author_id }],
    ["forecast_revision", { action_id, amount_cents: 1, reason: "Devis révisé.", declared_on, author_id }],
    ["membership", { user_id: author_id, role: "PILOT", action_id }],
    ["journal_entry", { action_id, actor_id: author_id, event: "status.declared", subject_id: action_id }],
    ["amendment", { ...amendment, number: 2 }],
  ];
  for (const [table, row] of crossed)
    await expect(insert(db, table, { ...row, territory_id, id: randomUUID() }), table).rejects.toMatchObject(FOREIGN);
  const version = {
    id: randomUUID(),
    territory_id: elsewhere.territoryId,
    action_id,
    number: 0,
    effective_on: declared_on,
  };
  await insert(db, "budget_version", version);
  const line = { territory_id, budget_version_id: version.id, month: "2021-01-01", amount_cents: 1 };
  await expect(insert(db, "plan_line", line)).rejects.toMatchObject(FOREIGN);
});
