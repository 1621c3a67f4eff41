import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { client } from "@/test-support/backstage";
import { createDatabase } from "@/test-support/create-database";
import { freshDatabase } from "@/test-support/database";
import { aProof } from "@/test-support/proofs";
import { aPilotAtWork, openExpense } from "@/test-support/spending";
import { verifyTrail } from "../../scripts/audit-trail.mjs";

let addresses: { url: string; ownerUrl: string; superuserUrl: string };

beforeAll(async () => {
  addresses = await freshDatabase();
  const one = await aPilotAtWork();
  await openExpense(one.pilot, one.action.id);
  const other = await aPilotAtWork();
  await openExpense(other.pilot, other.action.id);
  await aProof(one.pilot, one.action);
  await aProof(other.pilot, other.action);
});

async function open(url: string, options = "-c timezone=UTC"): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: url, options });
  await db.connect();
  onTestFinished(() => db.end());
  return db;
}

/** The account that backs up, as it signs in: with its password and its own settings. */
async function backup(): Promise<pg.Client> {
  const password = randomBytes(24).toString("hex");
  const superuser = await open(addresses.superuserUrl);
  await superuser.query(`ALTER ROLE creuset_backup PASSWORD '${password}'`);
  const url = new URL(addresses.url);
  url.username = "creuset_backup";
  url.password = password;
  return open(url.href);
}

const TABLES = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`;

test("the account that backs up reads every row of every table, whatever the walls", async () => {
  const [theirs, all] = [await backup(), await open(addresses.superuserUrl)];
  const tables = (await all.query<{ name: string }>(TABLES)).rows;
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables) {
    const count = `SELECT count(*)::int AS rows FROM ${name}`;
    expect([name, (await theirs.query(count)).rows[0].rows]).toEqual([name, (await all.query(count)).rows[0].rows]);
  }
  // What pg_dump sets: rows that a policy would hide are then an error, never an incomplete backup.
  await theirs.query("SET row_security = off");
  for (const table of ["expense", "attachment", "attachment_content"])
    expect((await theirs.query(`SELECT count(*)::int AS rows FROM ${table}`)).rows[0].rows, table).toBe(2);
});

test("the account that backs up writes nothing and changes nothing, even once it has asked to", async () => {
  const db = await backup();
  await expect(db.query("UPDATE action SET about = 'Volée'")).rejects.toMatchObject({ code: "25006" });
  await db.query("SET default_transaction_read_only = off");
  for (const text of [
    "UPDATE action SET about = 'Volée'",
    "DELETE FROM session",
    "INSERT INTO region (id, code, slug, name) VALUES (gen_random_uuid(), 'X', 'x', 'X')",
    "CREATE TABLE mine (id int)",
    "ALTER TABLE action DISABLE TRIGGER ALL",
  ])
    await expect(db.query(text), text).rejects.toMatchObject({ code: "42501" });
});

test("what the account that backs up reads is enough to begin again: every row, a trail that still holds, the proofs to the byte", async () => {
  const db = await backup();
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(inject("postgresOwnerUrl"), name, "template_creuset");
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const restored = await open(at(addresses.superuserUrl), "-c session_replication_role=replica -c timezone=UTC");
  const tables = (await db.query<{ name: string }>(`${TABLES}`)).rows.filter(
    (table) => table.name !== "_prisma_migrations",
  );
  for (const table of tables) {
    const { rows } = await db.query(`SELECT coalesce(jsonb_agg(t), '[]') AS whole FROM ${table.name} t`);
    const [{ whole }] = rows;
    await restored.query(
      `INSERT INTO ${table.name} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb)`,
      [JSON.stringify(whole)],
    );
  }
  const [before, after] = [
    await verifyTrail(addresses.ownerUrl, null),
    await verifyTrail(at(addresses.ownerUrl), null),
  ];
  expect(after).toEqual(before);
  expect([after.faults, after.links > 10]).toEqual([[], true]);
  const entries = await restored.query("SELECT sum(amount_cents)::int AS sum FROM expense_entry");
  const [{ sum }] = await client().$queryRaw<
    [{ sum: number }]
  >`SELECT sum(amount_cents)::int AS sum FROM expense_entry`;
  expect(entries.rows[0].sum).toBe(sum);
  const proofs = await restored.query(`
    SELECT count(*)::int AS whole FROM attachment f JOIN attachment_content c ON c.attachment_id = f.id
    WHERE encode(sha256(c.bytes), 'hex') = f.sha256 AND octet_length(c.bytes) = f.byte_size`);
  expect(proofs.rows[0].whole).toBe(2);
});
