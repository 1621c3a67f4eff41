import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { COUNTING_IMPORTER } from "@/test-support/counting-importer";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, batchOf, refused, statesOf, THREE_ROWS } from "@/test-support/import-flow";
import { askImport, askUndo } from "./ask-import";
import { IMPORTERS } from "./importers";
import { runImport } from "./run-import";

// Each file is read by a program of its own, which a busy machine takes seconds to start.
vi.setConfig({ testTimeout: 120_000 });

let at: Awaited<ReturnType<typeof aPilotAtWork>>;

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  await freshDatabase();
  IMPORTERS.EXPENSES = COUNTING_IMPORTER;
});
beforeEach(async () => {
  at = await aPilotAtWork();
});

test("a file whose columns are known is read and checked by itself, and nothing is recorded before it is asked", async () => {
  const importId = await at.checked(THREE_ROWS);
  expect(await batchOf(importId)).toMatchObject({ state: "CHECKED", rowCount: 3, mapping: ["amount", "object"] });
  expect(await statesOf(importId)).toEqual(["READY", "READY", "READY"]);
  expect([await at.recorded(), await at.journalOf("import.done")]).toEqual([0, 0]);
});

test("an import records every row at once, with its line in the journal, and undoing takes everything back", async () => {
  const importId = await at.checked(THREE_ROWS);
  await askImport(at.pilot, await at.asking(importId));
  expect(await at.work(importId)).toBe("IMPORTED");
  expect([await at.recorded(), await at.journalOf("import.done")]).toEqual([3, 1]);
  await askUndo(at.pilot, { ...at.named(importId), key: randomUUID() });
  expect(await at.work(importId)).toBe("UNDONE");
  expect([await at.recorded(), await at.journalOf("import.undone")]).toEqual([0, 1]);
  const again = await at.checked(THREE_ROWS);
  expect(await statesOf(again)).toEqual(["READY", "READY", "READY"]);
});

test("the same file brought again adds nothing: every row is there already", async () => {
  const first = await at.checked(THREE_ROWS);
  await askImport(at.pilot, await at.asking(first));
  await at.work(first);
  const second = await at.checked(THREE_ROWS);
  expect(await statesOf(second)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  expect(await refused(askImport(at.pilot, await at.asking(second)))).toContain("Aucune ligne n’est prête");
  expect(await at.recorded()).toBe(3);
});

test("the same sending gives the same import, and the same asking records once", async () => {
  const key = randomUUID();
  const importId = await at.open(THREE_ROWS, { key });
  expect(await at.open(THREE_ROWS, { key })).toBe(importId);
  await at.work(importId);
  const ask = await at.asking(importId);
  const first = await askImport(at.pilot, ask);
  expect(await askImport(at.pilot, ask)).toEqual(first);
  await at.work(importId);
  expect(await at.recorded()).toBe(3);
});

test("two imports of the same file at once are recorded once, and the second one says why", async () => {
  const [one, two] = [await at.checked(THREE_ROWS), await at.checked(THREE_ROWS)];
  await askImport(at.pilot, await at.asking(one));
  await askImport(at.pilot, await at.asking(two));
  await Promise.all([one, two].map((importId) => runImport({ importId, actorId: at.pilot.id })));
  const states = [(await batchOf(one)).state, (await batchOf(two)).state];
  expect(states.toSorted()).toEqual(["CHECKED", "IMPORTED"]);
  const loser = states[0] === "CHECKED" ? one : two;
  expect((await batchOf(loser)).failure).toMatch(/rien n’a été importé|n’a rien ajouté/);
  expect([await at.recorded(), await at.journalOf("import.done")]).toEqual([3, 1]);
});

test("two imports that record the same rows at the very same instant: the database lets one through", async () => {
  const imports = [await at.checked(THREE_ROWS), await at.checked(THREE_ROWS)];
  for (const importId of imports) await askImport(at.pilot, await at.asking(importId));
  let arrived = 0;
  let open = () => {};
  const together = new Promise<void>((resolve) => {
    open = resolve;
  });
  IMPORTERS.EXPENSES = {
    ...COUNTING_IMPORTER,
    apply: async (tx, context) => {
      arrived += 1;
      if (arrived === imports.length) open();
      await together;
      return COUNTING_IMPORTER.apply(tx, context);
    },
  };
  await Promise.all(imports.map((importId) => runImport({ importId, actorId: at.pilot.id })));
  IMPORTERS.EXPENSES = COUNTING_IMPORTER;
  const batches = await client().importBatch.findMany({ where: { id: { in: imports } }, orderBy: { state: "asc" } });
  expect(batches).toMatchObject([
    { state: "CHECKED", failure: expect.stringContaining("n’a rien ajouté") },
    { state: "IMPORTED" },
  ]);
  expect([await at.recorded(), await at.journalOf("import.done")]).toEqual([3, 1]);
});

test("what was recorded since the check is compared again: nobody records what they have not read", async () => {
  const [one, two] = [await at.checked(THREE_ROWS), await at.checked(THREE_ROWS)];
  await askImport(at.pilot, await at.asking(one));
  await at.work(one);
  await askImport(at.pilot, await at.asking(two));
  expect(await at.work(two)).toBe("CHECKED");
  expect((await batchOf(two)).failure).toContain("a changé depuis la vérification");
  expect(await statesOf(two)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  expect(await at.recorded()).toBe(3);
});

test("something else recorded since the check, that changes no row, does not stop the import", async () => {
  const importId = await at.checked(THREE_ROWS);
  const about = { territoryId: at.territory.id, actionId: at.action.id, subjectId: at.action.id };
  await client().journalEntry.create({ data: { ...about, actorId: at.pilot.id, event: "status.declared" } });
  await askImport(at.pilot, await at.asking(importId));
  expect(await at.work(importId)).toBe("IMPORTED");
});

test("rows to correct stay out only on purpose, and wait in the import", async () => {
  const importId = await at.checked("Montant;Objet\n10;Étude\n12,6x;Forages\n");
  expect(await statesOf(importId)).toEqual(["READY", "INVALID"]);
  expect(await refused(askImport(at.pilot, await at.asking(importId)))).toContain("1 ligne reste");
  await askImport(at.pilot, await at.asking(importId, { onlyReady: "on" }));
  expect(await at.work(importId)).toBe("IMPORTED");
  expect([await statesOf(importId), await at.recorded()]).toEqual([["IMPORTED", "INVALID"], 1]);
});

test("an error nobody foresaw records nothing and leaves the import as it was", async () => {
  const importId = await at.checked(THREE_ROWS);
  await askImport(at.pilot, await at.asking(importId));
  IMPORTERS.EXPENSES = {
    ...COUNTING_IMPORTER,
    apply: async (tx, context) => {
      await COUNTING_IMPORTER.apply(tx, context);
      throw new Error("half way");
    },
  };
  try {
    expect(await at.work(importId)).toBe("CHECKED");
  } finally {
    IMPORTERS.EXPENSES = COUNTING_IMPORTER;
  }
  expect((await batchOf(importId)).failure).toContain("rien n’a été enregistré");
  expect([await at.recorded(), await statesOf(importId)]).toEqual([0, ["READY", "READY", "READY"]]);
});
