import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/scripts/migrate.mjs";
import { createDatabase } from "@/test-support/create-database";

const TWO_TABLES = { "1_first": "CREATE TABLE first (id int);", "2_second": "CREATE TABLE second (id int);" };
const folders: string[] = [];
let url = "";

beforeEach(async () => {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(inject("postgresOwnerUrl"), name);
  const address = new URL(inject("postgresOwnerUrl"));
  address.pathname = `/${name}`;
  url = address.href;
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "creuset-migrations-"));
  folders.push(folder);
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}

const tables = async () =>
  (await rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map((row) => row.tablename);

const history = () => rows("SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name");

test("three processes at once apply each migration once", async () => {
  const folder = folderOf(TWO_TABLES);
  const results = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));
  expect(results.flatMap(({ applied }) => applied).sort()).toEqual(["1_first", "2_second"]);
  const checksum = createHash("sha256").update(TWO_TABLES["1_first"]).digest("hex");
  expect((await history())[0]).toEqual({ migration_name: "1_first", checksum });
});

test("a migration that fails leaves the database as it was", async () => {
  const folder = folderOf({ ...TWO_TABLES, "3_third": "CREATE TABLE third (id int);\nSELECT absent FROM first;" });
  await expect(migrate(url, { folder })).rejects.toThrow("« 3_third » a échoué, ligne 2");
  expect(await tables()).toEqual(["_prisma_migrations", "first", "second"]);
  expect(await history()).toHaveLength(2);
});

test("a process killed in the middle leaves nothing half applied, and the next one goes on", async () => {
  const folder = folderOf({ "1_slow": "CREATE TABLE slow (id int); SELECT pg_sleep(1);" });
  const program = `import { migrate } from "./scripts/migrate.mjs"; await migrate(process.argv[1], { folder: process.argv[2] });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, url, folder], { stdio: "ignore" });
  await sleep(600);
  child.kill("SIGKILL");
  await migrate(url, { folder });
  expect(await history()).toHaveLength(1);
  expect(await tables()).toEqual(["_prisma_migrations", "slow"]);
});

test("an applied migration whose file changed is refused", async () => {
  await migrate(url, { folder: folderOf(TWO_TABLES) });
  const folder = folderOf({ ...TWO_TABLES, "1_first": "CREATE TABLE other (id int);" });
  await expect(migrate(url, { folder })).rejects.toThrow("« 1_first » a changé");
});

test("an applied migration whose file is missing is refused", async () => {
  const folder = folderOf(TWO_TABLES);
  await migrate(url, { folder });
  rmSync(join(folder, "2_second"), { recursive: true });
  await expect(migrate(url, { folder })).rejects.toThrow("« 2_second », absente");
});

test("Windows line ends do not count as a change", async () => {
  await migrate(url, { folder: folderOf({ "1_first": "CREATE TABLE first (id int);\n" }) });
  const folder = folderOf({ "1_first": "CREATE TABLE first (id int);\r\n" });
  await expect(migrate(url, { folder })).resolves.toEqual({ applied: [], total: 1 });
});

test("a migration that handles its own transactions is refused", async () => {
  const folder = folderOf({ "1_first": "BEGIN;\nCREATE TABLE first (id int);\nCOMMIT;" });
  await expect(migrate(url, { folder })).rejects.toThrow("gère elle-même ses transactions");
});
