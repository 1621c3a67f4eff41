import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { read, write } from "@/server/db/transaction";
import { client, EVERYWHERE } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";

let url: string;
let ownerUrl: string;
let here: TestAction;
let there: TestAction;

beforeAll(async () => {
  ({ url, ownerUrl } = await freshDatabase());
  here = await anAction(client(), await aTerritory(client()));
  there = await anAction(client(), await aTerritory(client()));
});

/** Read by the owner, outside the application. */
async function names(text: string): Promise<{ name: string }[]> {
  const db = new pg.Client({ connectionString: ownerUrl, options: EVERYWHERE });
  await db.connect();
  return db
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => db.end());
}

const SCOPED = `
  SELECT c.oid, c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'territory_id' AND NOT a.attisdropped`;

test("every table of a territory has its wall, which its owner can't step over either, for reading and writing", async () => {
  const scoped = await names(SCOPED);
  expect(scoped.length).toBeGreaterThan(20);
  const offenders = await names(`
    SELECT s.name FROM (${SCOPED}) s JOIN pg_class c ON c.oid = s.oid
    WHERE NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR NOT EXISTS (
      SELECT 1 FROM pg_policy p WHERE p.polrelid = s.oid AND p.polcmd = '*' AND p.polpermissive
        AND pg_get_expr(p.polqual, p.polrelid) LIKE '%territories_in_scope()%' AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%territories_in_scope()%')`);
  expect(offenders).toEqual([]);
  const others = await names("SELECT polname AS name FROM pg_policy WHERE polname <> 'territory' ORDER BY 1");
  expect(others).toEqual([{ name: "internal_to_state" }, { name: "internal_to_state" }, { name: "own_roles" }]);
});

test("the application's account can't pass the wall, own anything, or change the structure", async () => {
  const [account] = await client().$queryRaw<Record<string, boolean>[]>`
    SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      has_schema_privilege(oid, 'public', 'CREATE') AS "changesStructure",
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS owns,
      EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) AS "standsIn"
    FROM pg_roles r WHERE rolname = 'creuset_app'`;
  expect(new Set(Object.values(account ?? { missing: true }))).toEqual(new Set([false]));
});

test("views show what their reader may see; functions that run as the owner are known and pin their path", async () => {
  const views = await names(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)",
  );
  expect(views).toEqual([]);
  const definers = await names(
    "SELECT proname || CASE WHEN proconfig::text LIKE '%search_path%' THEN '' ELSE ' (path)' END AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1",
  );
  expect(definers).toEqual([{ name: "audit_seal" }, { name: "audit_statement" }]);
});

/** A connection of the application's account that forgot to say for whom it asks. */
async function unscoped<T>(run: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  return run(db).finally(() => db.end());
}

test("without a scope, plain SQL finds nothing in any table and can write to none", async () => {
  const scoped = await names(SCOPED);
  await unscoped(async (db) => {
    await expect(db.query("SELECT after FROM audit_row")).rejects.toThrow(/permission denied/);
    for (const { name } of scoped.filter((table) => table.name !== "audit_row")) {
      const { rows } = await db.query(`SELECT count(*)::int AS found FROM ${name}`);
      expect([name, rows[0].found]).toEqual([name, 0]);
    }
    const { rowCount } = await db.query("UPDATE action SET title = 'Volée'");
    expect(rowCount).toBe(0);
  });
  expect(await client().action.count()).toBe(2);
});

test("a person sees their own territories whatever the query forgot, and writes in no other", async () => {
  const pilot = await someone(client(), "PILOT", here);
  expect(await read(pilot, (tx) => tx.action.findMany({ select: { id: true } }))).toEqual([{ id: here.id }]);
  const rename = write(pilot, (tx) => tx.action.updateMany({ data: { about: "Renommée partout." } }));
  expect(await rename).toEqual({ count: 1 });
  expect(await client().action.findUnique({ where: { id: there.id }, select: { about: true } })).toEqual({
    about: "Une action d’essai.",
  });
  const { territory } = there;
  const planted = { territoryId: territory.id, userId: pilot.id, role: "ADMIN" } as const;
  await expect(write(pilot, (tx) => tx.membership.create({ data: planted }))).rejects.toThrow(/row-level security/);
});

test("the scope ends with its transaction: a pooled connection remembers nothing", async () => {
  const pilot = await someone(client(), "PILOT", here);
  for (let again = 0; again < 12; again++) {
    expect(await read(pilot, (tx) => tx.action.count())).toBe(1);
    expect(await read("system", (tx) => tx.action.count())).toBe(0);
  }
});

test("one's own roles are seen wherever they are, nobody else's, and can't be given to oneself", async () => {
  const person = await someone(client(), "PILOT", here);
  await client().membership.create({ data: { userId: person.id, role: "COPIL", territoryId: there.territory.id } });
  const lost = { id: person.id, reach: "" };
  expect(await read(lost, (tx) => tx.membership.count())).toBe(2);
  const promoted = write(lost, (tx) =>
    tx.membership.create({ data: { userId: person.id, role: "ADMIN", territoryId: there.territory.id } }),
  );
  await expect(promoted).rejects.toThrow(/row-level security/);
  expect(await write(lost, (tx) => tx.membership.updateMany({ data: { endsOn: null } }))).toEqual({ count: 0 });
});
