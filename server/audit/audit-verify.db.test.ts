import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { client as applicationClient } from "@/server/db/client";
import { client } from "@/test-support/backstage";
import { createDatabase } from "@/test-support/create-database";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, openExpense } from "@/test-support/spending";
import { trailInWords, verifyTrail } from "../../scripts/audit-trail.mjs";
import { exportHeads, exportHeadsWhenDue } from "./export-heads";

const folder = mkdtempSync(join(tmpdir(), "creuset-heads-"));
const headsFile = join(folder, "heads", "audit-heads.jsonl");

let original: { url: string; ownerUrl: string; superuserUrl: string };
let work: Awaited<ReturnType<typeof aPilotAtWork>>;
let expenseId: string;

/** A pilot who recorded two expenses in a territory; the last thing that happened is a change of the action. */
beforeAll(async () => {
  process.env.AUDIT_HEADS_FILE = headsFile;
  original = await freshDatabase();
  work = await aPilotAtWork();
  ({ expenseId } = await openExpense(work.pilot, work.action.id, { amount: cents(900_00) }));
  await openExpense(work.pilot, work.action.id, { amount: cents(50_00) });
  await client().action.update({ where: { id: work.action.id }, data: { about: "À faire oublier." } });
  await exportHeads();
});
afterAll(() => rmSync(folder, { recursive: true }));

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** The same trail in a database of its own, and the heads that were exported of it. */
async function aTrail() {
  const name = `${nameOf(original.url)}_${randomUUID().slice(0, 8)}`;
  await client().$disconnect();
  await applicationClient().$disconnect();
  await createDatabase(inject("postgresOwnerUrl"), name, nameOf(original.url));
  const [url, ownerUrl, superuserUrl] = [original.url, original.ownerUrl, original.superuserUrl].map((each) =>
    each.replace(nameOf(original.url), name),
  ) as [string, string, string];
  const heads = join(folder, `${name}.jsonl`);
  writeFileSync(heads, readFileSync(headsFile, "utf8").replaceAll(nameOf(original.url), name));
  return { url, ownerUrl, superuserUrl, heads, ...work };
}

/** What nobody but an administrator of PostgreSQL can do: rewrite rows with every trigger silenced. */
async function tamper(superuserUrl: string, ...texts: string[]): Promise<void> {
  const db = new pg.Client({ connectionString: superuserUrl, options: "-c session_replication_role=replica" });
  await db.connect();
  try {
    for (const text of texts) {
      const { rowCount } = await db.query(text);
      expect(rowCount, text).toBe(1);
    }
  } finally {
    await db.end();
  }
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const faultsOf = async (ownerUrl: string, file: string | null = null) =>
  (await verifyTrail(ownerUrl, file)).faults.map(plain);

/** The link that told of the first entries of the ledger. */
const ENTRIES = "(SELECT min(id) FROM audit_link WHERE table_name = 'expense_entry')";

test("an intact trail says how many links it has, and the head of each chain", async () => {
  const { ownerUrl, action } = await aTrail();
  const report = await verifyTrail(ownerUrl, null);
  expect(report.faults).toEqual([]);
  expect(report.links).toBeGreaterThan(8);
  const [first = "", ...heads] = trailInWords(report).map(plain);
  expect(first).toMatch(/^\d+ maillons, \d+ lignes, chaîne intacte ; aucune tête exportée à comparer\.$/);
  const [{ sequence, hash }] = await client().$queryRaw<[{ sequence: bigint; hash: string }]>`
    SELECT sequence, encode(hash, 'hex') AS hash FROM audit_head WHERE territory_id = ${action.territory.id}::uuid`;
  expect(heads.some((head) => head.endsWith(`tête n° ${sequence}, ${hash}`))).toBe(true);
});

test("a row of the trail rewritten: the link, its time, its table and its author are named", async () => {
  const { ownerUrl, superuserUrl, pilot } = await aTrail();
  await tamper(
    superuserUrl,
    `UPDATE audit_row SET after = jsonb_set(after, '{amount_cents}', '1') WHERE link_id = ${ENTRIES} AND rank = 1`,
  );
  const [first = ""] = await faultsOf(ownerUrl);
  expect(first).toMatch(
    new RegExp(
      `^T\\d+ Territoire \\d+, maillon n° \\d+, du .+ à .+, table expense_entry \\(INSERT\\), par ${pilot.name} : les lignes qu’il raconte ont été réécrites\\.$`,
    ),
  );
});

test("a link in the middle removed, with its rows: the one after it says so", async () => {
  const { ownerUrl, superuserUrl } = await aTrail();
  await tamper(
    superuserUrl,
    `DELETE FROM audit_row WHERE link_id = ${ENTRIES}`,
    `DELETE FROM audit_link WHERE id = ${ENTRIES}`,
  );
  expect((await faultsOf(ownerUrl))[0]).toMatch(/maillon n° \d+, du .+ : un maillon manque juste avant lui\.$/);
});

test("an amount of the ledger changed beside the trail: the row is named, with the link that last told of it", async () => {
  const { ownerUrl, superuserUrl, pilot } = await aTrail();
  await tamper(superuserUrl, `UPDATE expense_entry SET amount_cents = 1 WHERE expense_id = '${expenseId}'`);
  const { id } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId } });
  expect(await faultsOf(ownerUrl)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^T\\d+ .+, table expense_entry, ligne ${id} : la ligne a été changée hors du journal ; dernier maillon qui la raconte : n° \\d+, du .+, par ${pilot.name}\\.$`,
      ),
    ),
  ]);
});

test("a row added and a row removed beside the trail are told apart", async () => {
  const { ownerUrl, superuserUrl } = await aTrail();
  await tamper(
    superuserUrl,
    `INSERT INTO expense_entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'sequence', 999))).* FROM expense_entry e WHERE expense_id = '${expenseId}'`,
    `DELETE FROM expense_entry WHERE expense_id = '${expenseId}' AND sequence < 999`,
  );
  const faults = await faultsOf(ownerUrl);
  expect(faults).toHaveLength(2);
  expect(faults.join()).toMatch(/la ligne a été supprimée hors du journal/);
  expect(faults.join()).toMatch(
    /Territoire inconnu, table expense_entry, ligne \S+ : la ligne a été ajoutée hors du journal/,
  );
});

test("the end of the chain cut and its head moved back is seen by what was exported, and by nothing else", async () => {
  const { ownerUrl, superuserUrl, action, heads } = await aTrail();
  expect(await faultsOf(ownerUrl, heads)).toEqual([]);
  const here = `territory_id = '${action.territory.id}'`;
  const last = `(SELECT id FROM audit_link WHERE ${here} ORDER BY sequence DESC LIMIT 1)`;
  await tamper(
    superuserUrl,
    `UPDATE action SET about = 'Une action d’essai.' WHERE id = '${action.id}'`,
    `DELETE FROM audit_row WHERE link_id = ${last}`,
    `DELETE FROM audit_link WHERE id = ${last}`,
    `UPDATE audit_head h SET sequence = l.sequence, hash = l.hash FROM audit_link l WHERE l.id = ${last} AND h.${here}`,
  );
  expect(await faultsOf(ownerUrl)).toEqual([]);
  expect(await faultsOf(ownerUrl, heads)).toEqual([
    expect.stringMatching(
      /^T\d+, maillon n° \d+, tête exportée le .+ : ce maillon n’existe plus, la fin de la chaîne a été retirée et sa tête reculée\.$/,
    ),
  ]);
});

test("a head moved back alone is seen without what was exported", async () => {
  const { ownerUrl, superuserUrl, action } = await aTrail();
  await tamper(
    superuserUrl,
    `UPDATE audit_head h SET sequence = l.sequence, hash = l.hash FROM audit_link l
     WHERE l.territory_id = h.territory_id AND l.sequence = h.sequence - 1 AND h.territory_id = '${action.territory.id}'`,
  );
  expect((await faultsOf(ownerUrl))[0]).toMatch(/la tête de la chaîne n’est pas son dernier maillon/);
});

test("a line of the journal reworded, if only by a key more inside it, is seen", async () => {
  const { ownerUrl, superuserUrl } = await aTrail();
  await tamper(
    superuserUrl,
    `UPDATE journal_entry SET after = after || '{"reason": "Ajouté après coup."}' WHERE subject_id = '${expenseId}'`,
  );
  expect(await faultsOf(ownerUrl)).toEqual([
    expect.stringMatching(/table journal_entry, ligne \S+ : la ligne a été changée hors du journal/),
  ]);
});

test("an author rewritten in the header of a link is seen, even with a hash that goes with it", async () => {
  const rewritten = `UPDATE audit_link SET actor = 'system:content' WHERE id = ${ENTRIES}`;
  const one = await aTrail();
  await tamper(one.superuserUrl, rewritten);
  expect((await faultsOf(one.ownerUrl))[0]).toMatch(
    /table expense_entry \(INSERT\), par system:content : son en-tête ou son empreinte ont été réécrits\.$/,
  );
  const other = await aTrail();
  await tamper(
    other.superuserUrl,
    rewritten,
    `UPDATE audit_link l SET hash = sha256(p.hash || audit_content(l)) FROM audit_link p
     WHERE l.id = ${ENTRIES} AND p.territory_id = l.territory_id AND p.sequence = l.sequence - 1`,
  );
  expect((await faultsOf(other.ownerUrl))[0]).toMatch(/son en-tête ou son empreinte ont été réécrits\.$/);
});

test("the whole chain written again, hash after hash, is seen by what was exported", async () => {
  const { ownerUrl, superuserUrl, action, heads } = await aTrail();
  const db = new pg.Client({ connectionString: superuserUrl, options: "-c session_replication_role=replica" });
  await db.connect();
  await db.query(`UPDATE audit_link SET actor = 'system:content' WHERE id = ${ENTRIES}`);
  await db.query({
    text: `DO $$ DECLARE l audit_link; previous bytea := ''; BEGIN
      FOR l IN SELECT * FROM audit_link WHERE territory_id = '${action.territory.id}' ORDER BY sequence LOOP
        previous := sha256(previous || audit_content(l));
        UPDATE audit_link SET hash = previous WHERE id = l.id;
      END LOOP;
      UPDATE audit_head SET hash = previous WHERE territory_id = '${action.territory.id}';
    END $$`,
  });
  await db.end();
  expect(await faultsOf(ownerUrl)).toEqual([]);
  expect((await faultsOf(ownerUrl, heads))[0]).toMatch(/le maillon qui porte ce numéro n’est plus le même/);
});

test("the command leaves with 0 on an intact trail and with 1 on a broken one, and says why", async () => {
  const { url, ownerUrl, superuserUrl } = await aTrail();
  const run = promisify(execFile);
  const env = {
    ...process.env,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    PUBLIC_URL: "https://creuset.exemple.fr",
    AUDIT_HEADS_FILE: join(folder, "none.jsonl"),
  };
  const verify = () => run(process.execPath, ["scripts/audit-verify.mjs"], { env });
  expect((await verify()).stdout).toMatch(/✓ \d+ maillons/);
  await tamper(superuserUrl, `UPDATE expense SET supplier = 'Un autre' WHERE id = '${expenseId}'`);
  const failed = await verify().catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/Chaîne rompue\. .+table expense, ligne/) });
});

test("heads are exported once a day at start-up, and those of another database are left alone", async () => {
  const { ownerUrl } = original;
  const { action } = work;
  writeFileSync(
    headsFile,
    `${JSON.stringify({ at: "2021-01-01T00:00:00Z", database: "autre", territory: action.territory.id, code: "T", sequence: "99", hash: "00" })}\n`,
  );
  await exportHeadsWhenDue();
  const written = () => readFileSync(headsFile, "utf8").trim().split("\n");
  const [other, ...mine] = written().map((line) => JSON.parse(line));
  expect(other.database).toBe("autre");
  expect(mine.map(({ code }) => code)).toContain((await client().territory.findFirstOrThrow()).code);
  expect(mine[0]).toEqual({
    at: expect.any(String),
    database: new URL(ownerUrl).pathname.slice(1),
    territory: expect.any(String),
    code: expect.any(String),
    sequence: expect.stringMatching(/^\d+$/),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const before = written().length;
  await exportHeadsWhenDue();
  expect(written()).toHaveLength(before);
  const report = await verifyTrail(ownerUrl, headsFile);
  expect([report.faults, report.exported]).toEqual([[], mine.length]);
  writeFileSync(headsFile, "{ illisible\n", { flag: "a" });
  expect((await faultsOf(ownerUrl, headsFile))[0]).toMatch(/^Ligne \d+ du fichier des têtes : elle ne se lit plus\.$/);
});
