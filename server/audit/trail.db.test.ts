import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { write } from "@/server/db/transaction";
import { isWriteConflict } from "@/server/db/write-conflict";
import { client, EVERYWHERE } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { besideTheApplication } from "@/test-support/raw-sql";

let url: string;
beforeAll(async () => {
  ({ url } = await freshDatabase());
});

type Link = { sequence: number; table: string; operation: string; actor: string; rows: number };

async function linksOf(territoryId: string): Promise<Link[]> {
  return client().$queryRaw<Link[]>`
    SELECT sequence::int, table_name AS "table", operation, actor, row_count AS rows FROM audit_link
    WHERE territory_id = ${territoryId}::uuid ORDER BY sequence`;
}

const breaks = async () => (await client().$queryRaw<object[]>`SELECT * FROM audit_breaks`).length;
const sequences = async (territoryId: string) => (await linksOf(territoryId)).map(({ sequence }) => sequence);
const upTo = (last: number) => Array.from({ length: last }, (_, rank) => rank + 1);

async function anActionToDescribe(): Promise<{ action: TestAction; pilot: Viewer; before: number }> {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  return { action, pilot, before: (await linksOf(action.territory.id)).length };
}

const describe = (viewer: Viewer, { id }: TestAction, about: string) =>
  write(viewer, (tx) => tx.action.updateMany({ where: { id }, data: { about } }));

test("every table of a territory is followed, for insertion, change and removal, but the trail itself, answers kept for retries, drafts, notifications and the bytes of proofs", async () => {
  const followed = await client().$queryRaw<{ name: string; triggers: string[] | null }[]>`
    SELECT c.relname AS name, array_agg(t.tgname::text ORDER BY t.tgname) FILTER (WHERE t.tgname IS NOT NULL) AS triggers
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'territory_id' AND NOT a.attisdropped
    LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgenabled = 'O' AND t.tgfoid = 'audit_statement'::regproc
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1`;
  const names = (rows: typeof followed) => rows.map(({ name }) => name).toSorted();
  expect(names(followed.filter(({ triggers }) => triggers === null))).toEqual([
    "attachment_content",
    "audit_head",
    "audit_link",
    "audit_row",
    "idempotency_key",
    "import_batch",
    "import_file",
    "import_mapping",
    "import_row",
    "notification",
    "point_draft",
    "workbook_issue",
  ]);
  const whole = followed.filter(({ triggers }) => triggers !== null);
  expect(whole.length).toBeGreaterThan(15);
  for (const { name, triggers } of whole)
    expect([name, triggers]).toEqual([name, ["audit_delete", "audit_insert", "audit_update"]]);
});

test("a change gives one link per statement, with who made it and its rows before and after", async () => {
  const { action, pilot, before } = await anActionToDescribe();
  await write(pilot, async (tx) => {
    await tx.action.updateMany({ where: { id: action.id }, data: { about: "Une première fois." } });
    await tx.action.updateMany({ where: { id: action.id }, data: { about: "Une seconde fois." } });
  });
  const told = { table: "action", operation: "UPDATE", actor: pilot.id, rows: 1 };
  expect((await linksOf(action.territory.id)).slice(before)).toEqual([
    { ...told, sequence: before + 1 },
    { ...told, sequence: before + 2 },
  ]);
  const rows = await client().$queryRaw<{ key: string; before: { about: string }; after: { about: string } }[]>`
    SELECT r.row_key AS key, r.before, r.after FROM audit_row r JOIN audit_link l ON l.id = r.link_id
    WHERE l.actor = ${pilot.id} ORDER BY l.sequence`;
  expect(rows.map(({ key, before: old, after }) => [key, old.about, after.about])).toEqual([
    [action.id, "Une action d’essai.", "Une première fois."],
    [action.id, "Une première fois.", "Une seconde fois."],
  ]);
});

test("without an actor nothing is written at all", async () => {
  const { action, before } = await anActionToDescribe();
  const nobody = { id: "", reach: action.territory.id };
  const change = write(nobody, (tx) =>
    tx.action.updateMany({ where: { id: action.id }, data: { about: "Par qui ?" } }),
  );
  await expect(change).rejects.toThrow(/without an actor/);
  expect(await client().action.findUnique({ where: { id: action.id }, select: { about: true } })).toEqual({
    about: "Une action d’essai.",
  });
  expect(await linksOf(action.territory.id)).toHaveLength(before);
});

test("what is rolled back leaves neither link nor place in the chain", async () => {
  const { action, pilot, before } = await anActionToDescribe();
  const given = write(pilot, async (tx) => {
    await tx.action.updateMany({ where: { id: action.id }, data: { about: "Retiré." } });
    throw new Error("changed my mind");
  });
  await expect(given).rejects.toThrow("changed my mind");
  expect(await linksOf(action.territory.id)).toHaveLength(before);
  await describe(pilot, action, "Gardé.");
  expect(await sequences(action.territory.id)).toEqual(upTo(before + 1));
});

test("two territories have chains of their own; a statement over both leaves one link in each", async () => {
  const [here, there] = [await anActionToDescribe(), await anActionToDescribe()];
  const both = { id: here.pilot.id, reach: `${here.action.territory.id},${there.action.territory.id}` };
  await write(both, (tx) =>
    tx.action.updateMany({ where: { id: { in: [here.action.id, there.action.id] } }, data: { about: "Ensemble." } }),
  );
  for (const { action, before } of [here, there])
    expect(await sequences(action.territory.id)).toEqual(upTo(before + 1));
  expect(await breaks()).toBe(0);
});

test("fifty people writing at once leave a chain without a gap, a fork or a break", async () => {
  const { action, pilot, before } = await anActionToDescribe();
  await Promise.all(upTo(50).map((n) => describe(pilot, action, `Fois ${n}.`)));
  expect(await sequences(action.territory.id)).toEqual(upTo(before + 50));
  expect(await breaks()).toBe(0);
});

test("a place is taken at commit: a long transaction makes nobody wait, and comes after those that ended before it", async () => {
  const { action, pilot, before } = await anActionToDescribe();
  const other = await anAction(client(), action.territory);
  const long = await besideTheApplication();
  const place = before + 1;
  await long.query("BEGIN");
  await long.query("UPDATE action SET about = 'Un long import.' WHERE id = $1", [other.id]);
  await write(pilot, async (tx) => {
    await tx.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
    await tx.action.updateMany({ where: { id: action.id }, data: { about: "Pendant ce temps." } });
  });
  await long.query("COMMIT");
  const links = (await linksOf(action.territory.id)).filter(({ sequence }) => sequence > place);
  expect(links.map(({ actor }) => actor)).toEqual([pilot.id, "system:test"]);
  expect(await breaks()).toBe(0);
});

test("under repeatable read a second writer gets a conflict that is tried again, never a fork", async () => {
  const { action, before } = await anActionToDescribe();
  const other = await anAction(client(), action.territory);
  const [first, second] = [await besideTheApplication(), await besideTheApplication()];
  for (const [db, id] of [
    [first, action.id],
    [second, other.id],
  ] as const) {
    await db.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await db.query("UPDATE action SET about = 'À la fois.' WHERE id = $1", [id]);
  }
  await first.query("COMMIT");
  await expect(second.query("COMMIT")).rejects.toMatchObject({ code: "40001" });
  expect(await sequences(action.territory.id)).toEqual(upTo(before + 2));
  const late = client().$transaction(
    async (tx) => {
      await tx.action.updateMany({ where: { id: other.id }, data: { about: "En retard." } });
      await first.query("UPDATE action SET about = 'Avant.' WHERE id = $1", [action.id]);
    },
    { isolationLevel: "RepeatableRead" },
  );
  expect(isWriteConflict(await late.catch((error: unknown) => error))).toBe(true);
  expect(await breaks()).toBe(0);
});

test("the application's account can neither write the trail, nor silence it, nor make it say what did not happen", async () => {
  const { action, pilot } = await anActionToDescribe();
  const db = new pg.Client({ connectionString: url, options: EVERYWHERE });
  await db.connect();
  onTestFinished(() => db.end());
  const forged = `INSERT INTO audit_row (link_id, rank, territory_id, row_key) VALUES (1, 99, '${action.territory.id}', 'x')`;
  for (const text of [
    forged,
    "UPDATE audit_row SET after = NULL",
    "DELETE FROM audit_row",
    "UPDATE audit_link SET actor = 'quelqu’un'",
    "DELETE FROM audit_link",
    "UPDATE audit_head SET sequence = 0",
    "DELETE FROM audit_head",
    "TRUNCATE audit_row",
    "ALTER TABLE action DISABLE TRIGGER audit_update",
    "ALTER TABLE action DISABLE TRIGGER ALL",
    "DROP TRIGGER audit_update ON action",
    "SET session_replication_role = replica",
    "SELECT audit_follow('action')",
  ])
    await expect(db.query(text), text).rejects.toMatchObject({ code: "42501" });
  await db.query("CREATE TEMP TABLE expense (id uuid, territory_id uuid)");
  await expect(
    db.query(
      "CREATE TRIGGER t AFTER INSERT ON pg_temp.expense REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_statement('id')",
    ),
  ).rejects.toMatchObject({ code: "42501" });
  await describe(pilot, action, "Toujours suivie.");
  expect((await linksOf(action.territory.id)).at(-1)).toMatchObject({ actor: pilot.id, table: "action" });
});

test("even the owner can't rewrite or remove what the trail holds without taking its triggers off", async () => {
  const db = await besideTheApplication();
  for (const text of [
    "UPDATE audit_row SET after = NULL",
    "DELETE FROM audit_row",
    "UPDATE audit_link SET actor = 'x'",
    "DELETE FROM audit_link",
    "DELETE FROM audit_head",
    "TRUNCATE audit_row, audit_link, audit_head",
  ])
    await expect(db.query(text), text).rejects.toMatchObject({ constraint: "append_only" });
  await expect(
    db.query("INSERT INTO audit_row (link_id, rank, territory_id, row_key) VALUES (-1, 1, $1, 'x')", [randomUUID()]),
  ).rejects.toBeDefined();
});

test("a session in another time zone tells the same instants", async () => {
  const { action, pilot } = await anActionToDescribe();
  await write(pilot, async (tx) => {
    await tx.$executeRaw`SET LOCAL timezone = 'Pacific/Auckland'`;
    await tx.milestone.create({
      data: {
        territoryId: action.territory.id,
        actionId: action.id,
        rank: 1,
        title: "Toit",
        declaredOn: new Date("2021-03-01"),
      },
    });
  });
  for (const zone of ["UTC", "America/Cayenne"]) {
    const db = await besideTheApplication();
    await db.query(`SET timezone = '${zone}'`);
    expect((await db.query("SELECT * FROM audit_drift()")).rows).toEqual([]);
  }
});
