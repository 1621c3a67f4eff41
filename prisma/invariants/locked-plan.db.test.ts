import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, type RawAction, rawAction } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let open: () => Promise<pg.Client>;

beforeAll(async () => {
  ({ open } = await rawDatabase());
  db = await open();
});
afterAll(() => db.end());

const LOCKED = { constraint: "plan_locked", code: "42501" };

async function aPlan(on: RawAction, given: { number?: number; amendment_id?: string } = {}): Promise<string> {
  const id = randomUUID();
  const { territoryId: territory_id, actionId: action_id } = on;
  await insert(db, "budget_version", { id, territory_id, action_id, number: 0, effective_on: "2020-01-01", ...given });
  return id;
}

const line = (on: RawAction, budget_version_id: string, month: string, by = db) =>
  insert(by, "plan_line", { territory_id: on.territoryId, budget_version_id, month, amount_cents: 100 });

const lock = (on: RawAction, by = db) =>
  by.query("UPDATE contract SET plan_locked_at = now() WHERE id = $1", [on.contractId]);

async function anAmendment(on: RawAction): Promise<string> {
  const id = randomUUID();
  const { territoryId: territory_id, contractId: contract_id } = on;
  await insert(db, "amendment", {
    id,
    territory_id,
    contract_id,
    number: 1,
    signed_on: "2021-01-01",
    object: "Avenant",
    decision: "COPIL du 24 juin",
  });
  return id;
}

async function baseline(on: RawAction, given: Record<string, unknown> = {}) {
  const [id, declared_on] = [randomUUID(), "2020-01-01"];
  const { territoryId: territory_id, actionId: action_id, authorId: author_id } = on;
  const { rows } = await db.query("SELECT coalesce(max(rank), 0) + 1 AS rank FROM milestone WHERE action_id = $1", [
    action_id,
  ]);
  await insert(db, "milestone", { id, territory_id, action_id, rank: rows[0].rank, title: "Jalon", declared_on });
  const move = {
    id: randomUUID(),
    territory_id,
    milestone_id: id,
    kind: "BASELINE",
    to_date: "2021-03-01",
    declared_on,
  };
  return insert(db, "milestone_move", { ...move, author_id, ...given });
}

test("until the plan is locked its lines come, change and go", async () => {
  const on = await rawAction(db);
  const plan = await aPlan(on);
  await line(on, plan, "2020-03-01");
  await expect(
    db.query("UPDATE plan_line SET amount_cents = 200 WHERE budget_version_id = $1", [plan]),
  ).resolves.toBeDefined();
  await expect(db.query("DELETE FROM plan_line WHERE budget_version_id = $1", [plan])).resolves.toBeDefined();
  await expect(baseline(on)).resolves.toBeDefined();
});

test("once it is locked no line is added, changed or removed, nor the day it takes effect", async () => {
  const on = await rawAction(db);
  const plan = await aPlan(on);
  await line(on, plan, "2020-03-01");
  await lock(on);
  await expect(line(on, plan, "2020-04-01")).rejects.toMatchObject(LOCKED);
  for (const change of [
    "UPDATE plan_line SET amount_cents = 200 WHERE budget_version_id = $1",
    "DELETE FROM plan_line WHERE budget_version_id = $1",
    "UPDATE budget_version SET effective_on = '2090-01-01' WHERE id = $1",
  ])
    await expect(db.query(change, [plan]), change).rejects.toMatchObject(LOCKED);
});

test("an original plan can't appear after the lock either", async () => {
  const on = await rawAction(db, { lockedAt: "2020-02-01" });
  await expect(line(on, await aPlan(on), "2020-03-01")).rejects.toMatchObject(LOCKED);
});

const SEALED = { constraint: "amendment_sealed", code: "42501" };
const seal = (id: string) => db.query("UPDATE amendment SET sealed_at = now() WHERE id = $1", [id]);

test("an amendment brings its own plan, which moves as long as it is prepared and is then as fixed as the first", async () => {
  const on = await rawAction(db, { lockedAt: "2020-02-01" });
  const amendment = await anAmendment(on);
  const plan = await aPlan(on, { number: 1, amendment_id: amendment });
  await line(on, plan, "2021-03-01");
  await expect(db.query("DELETE FROM plan_line WHERE budget_version_id = $1", [plan])).resolves.toBeDefined();
  await line(on, plan, "2021-03-01");
  await seal(amendment);
  await expect(line(on, plan, "2021-04-01")).rejects.toMatchObject(SEALED);
  for (const change of [
    "UPDATE plan_line SET amount_cents = 200 WHERE budget_version_id = $1",
    "DELETE FROM plan_line WHERE budget_version_id = $1",
    "UPDATE budget_version SET effective_on = '2090-01-01' WHERE id = $1",
  ])
    await expect(db.query(change, [plan]), change).rejects.toMatchObject(SEALED);
  await expect(
    db.query("UPDATE budget_version SET amendment_id = NULL, number = 0 WHERE id = $1", [plan]),
  ).rejects.toMatchObject({ code: "42501" });
});

test("a sealed amendment takes no more plan or date, is not reopened, reworded or removed", async () => {
  const on = await rawAction(db, { lockedAt: "2020-02-01" });
  const amendment = await anAmendment(on);
  await seal(amendment);
  await expect(aPlan(on, { number: 1, amendment_id: amendment })).rejects.toMatchObject(SEALED);
  await expect(baseline(on, { amendment_id: amendment })).rejects.toMatchObject(SEALED);
  for (const change of ["sealed_at = NULL", "signed_on = '2022-01-01'", "object = 'Autre objet'"])
    await expect(db.query(`UPDATE amendment SET ${change} WHERE id = $1`, [amendment]), change).rejects.toMatchObject(
      SEALED,
    );
  await expect(db.query("DELETE FROM amendment WHERE id = $1", [amendment])).rejects.toMatchObject({ code: "42501" });
});

test("contractual dates are locked with it, but for an amendment's", async () => {
  const on = await rawAction(db, { lockedAt: "2020-02-01" });
  await expect(baseline(on)).rejects.toMatchObject(LOCKED);
  await expect(baseline(on, { amendment_id: await anAmendment(on) })).resolves.toBeDefined();
});

test("the lock can't be undone, moved, or got round by moving the contract's own dates", async () => {
  const on = await rawAction(db, { lockedAt: "2020-02-01" });
  for (const change of [
    "plan_locked_at = NULL",
    "plan_locked_at = now()",
    "signed_on = '2019-01-01'",
    "ends_on = '2030-01-01'",
  ])
    await expect(
      db.query(`UPDATE contract SET ${change} WHERE id = $1`, [on.contractId]),
      change,
    ).rejects.toMatchObject(LOCKED);
  await expect(db.query("UPDATE contract SET title = 'Contrat' WHERE id = $1", [on.contractId])).resolves.toBeDefined();
});

test("a line written while the plan is being locked is refused, and a lock waits for a plan being written", async () => {
  const on = await rawAction(db);
  const plan = await aPlan(on);
  const other = await open();
  await db.query("BEGIN");
  await lock(on);
  const late = line(on, plan, "2020-03-01", other).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await db.query("COMMIT");
  expect(await late).toMatchObject(LOCKED);

  const second = await rawAction(db);
  const itsPlan = await aPlan(second);
  await other.query("BEGIN");
  await line(second, itsPlan, "2020-03-01", other);
  let locked = false;
  const locking = lock(second).then(() => {
    locked = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(locked).toBe(false);
  await other.query("COMMIT");
  await locking;
  await other.end();
});
