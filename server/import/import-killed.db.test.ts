import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aWorkerProcess, type WorkerProcess } from "@/test-support/worker-process";
import { askImport } from "./ask-import";
import { openImport } from "./open-import";
import { recoverImports } from "./recover-imports";

const ROWS = 1_000;
const soon = { timeout: 90_000, interval: 50 };
const workers: WorkerProcess[] = [];

beforeAll(freshDatabase);
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
});

async function aWorker(): Promise<WorkerProcess> {
  const worker = await aWorkerProcess(new Date());
  workers.push(worker);
  return worker;
}

/** A pilot, and a file of as many expenses as asked that they have sent. */
async function aSentFile(count: number) {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const lines = Array.from(
    { length: count },
    (_, rank) => `${action.number};Objet ${rank};Tiers fictif;Payé;02/06/2021;${rank + 10},00`,
  );
  const bytes = new Uint8Array(Buffer.from(["Action;Objet;Tiers;Étape;Date;Montant", ...lines].join("\r\n")));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = {
    bytes,
    sha256,
    key: randomUUID(),
    kind: "EXPENSES",
    fileName: "mandats.csv",
    amendmentId: null,
  } as const;
  const importId = await openImport(pilot, { territoryId: territory.id, regionId: territory.regionId }, file);
  return { territory, pilot, importId };
}

const batchOf = (id: string) => client().importBatch.findUniqueOrThrow({ where: { id } });
const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect((await batchOf(id)).state).toBe(state), soon);
const isWaiting = () =>
  vi.waitFor(async () => {
    const [found] = await client().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'expense_entry'::regclass`;
    expect(found?.waiting).toBeGreaterThan(0);
  }, soon);

test("a process killed while it records leaves nothing, and another records all of it", {
  timeout: 240_000,
}, async () => {
  const { territory, pilot, importId } = await aSentFile(ROWS);
  const first = await aWorker();
  await reaches(importId, "CHECKED");
  const { version, summary } = await batchOf(importId);
  expect(summary).toMatchObject({ states: { READY: ROWS } });
  await client().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE expense_entry IN SHARE MODE`;
      await askImport(pilot, { slug: territory.slug, importId, key: randomUUID(), version });
      await isWaiting();
      await first.kill();
    },
    { timeout: 100_000 },
  );
  const mine = { where: { territoryId: territory.id } };
  const recorded = async () => ({
    expenses: await client().expense.count(mine),
    entries: await client().expenseEntry.count(mine),
    imported: await client().importRow.count({ where: { importId, state: "IMPORTED" } }),
    journal: await client().journalEntry.count(mine),
  });
  await vi.waitFor(async () => {
    expect(await recorded()).toEqual({ expenses: 0, entries: 0, imported: 0, journal: 0 });
    expect((await batchOf(importId)).state).toBe("IMPORTING");
  }, soon);
  await client().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`;
  await vi.waitFor(async () => {
    await recoverImports();
    expect(await client().$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE locked_at IS NOT NULL`).toEqual([]);
  }, soon);
  await aWorker();
  await reaches(importId, "IMPORTED");
  expect(await recorded()).toEqual({ expenses: ROWS, entries: 3 * ROWS, imported: ROWS, journal: ROWS + 1 });
  expect(await client().$queryRaw`SELECT 1 FROM graphile_worker.jobs`).toEqual([]);
});

test("work under way is left to whoever does it", async () => {
  const { importId } = await aSentFile(1);
  await client().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = 'someone' WHERE locked_at IS NULL`;
  const held = async () =>
    (await client().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE locked_by = 'someone'`).length;
  await client().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${importId}`}, 0))::text`;
    await recoverImports();
    expect(await held()).toBe(1);
  });
  await recoverImports();
  expect(await held()).toBe(0);
});
