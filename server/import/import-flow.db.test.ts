import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { ImportKind } from "@/domain/import/import-kind";
import { Denied } from "@/domain/shared/refusal";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { COUNTING_IMPORTER } from "@/test-support/counting-importer";
import { freshDatabase } from "@/test-support/database";
import { abandonImport } from "./abandon-import";
import { askImport, askUndo } from "./ask-import";
import { checkImport } from "./check-import";
import { chooseColumns } from "./choose-columns";
import { fixCell, judgeRow } from "./fix-row";
import { IMPORTERS } from "./importers";
import { openImport } from "./open-import";
import { readImport } from "./read-import";
import { runImport } from "./run-import";
import { showImport } from "./show-import";
import { undoImport } from "./undo-import";

const real = { ...IMPORTERS };
let territory: TestTerritory;
let action: TestAction;
let pilot: Viewer;

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  await freshDatabase();
  IMPORTERS.EXPENSES = COUNTING_IMPORTER;
});
afterAll(() => {
  Object.assign(IMPORTERS, real);
});
beforeEach(async () => {
  territory = await aTerritory(client());
  action = await anAction(client(), territory);
  pilot = await someone(client(), "PILOT", action);
});

const JOBS = { READING: readImport, CHECKING: checkImport, IMPORTING: runImport, UNDOING: undoImport };
const batchOf = (id: string) => client().importBatch.findUniqueOrThrow({ where: { id } });
const rowsOf = (importId: string) => client().importRow.findMany({ where: { importId }, orderBy: { line: "asc" } });
const statesOf = async (id: string) => (await rowsOf(id)).map(({ state }) => state);
const recorded = async () => (await client().territory.findUniqueOrThrow({ where: { id: territory.id } })).lastExpense;
const journalOf = (event: string) => client().journalEntry.count({ where: { territoryId: territory.id, event } });

/** Does the work that waits, as the queue would, until the import is someone's to look at. */
async function work(importId: string, actor: Viewer = pilot): Promise<string> {
  for (;;) {
    const { state } = await batchOf(importId);
    const run = state in JOBS ? JOBS[state as keyof typeof JOBS] : null;
    if (!run) return state;
    await run({ importId, actorId: actor.id });
    if ((await batchOf(importId)).state === state) return state;
  }
}

function open(csv: string, given: { as?: Viewer; key?: string; kind?: ImportKind; fileName?: string } = {}) {
  const bytes = new Uint8Array(Buffer.from(csv));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { as = pilot, key = randomUUID(), kind = "EXPENSES", fileName = "depenses.csv" } = given;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  return openImport(as, scope, { bytes, sha256, key, kind, fileName, amendmentId: null });
}

async function checked(csv: string, as = pilot): Promise<string> {
  const importId = await open(csv, { as });
  expect(await work(importId, as)).toBe("CHECKED");
  return importId;
}

const named = (importId: string) => ({ slug: territory.slug, importId });
const asking = async (importId: string, given: { onlyReady?: "on"; version?: number } = {}) => ({
  ...named(importId),
  key: randomUUID(),
  version: given.version ?? (await batchOf(importId)).version,
  ...(given.onlyReady && { onlyReady: given.onlyReady }),
});
const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "accepted",
    (error: Error) => error.message.replace(/\s/g, " "),
  );

const FILE = "Montant;Objet\r\n10;Étude\r\n20;Forages\r\n30;Étude\r\n";

test("a file whose columns are known is read and checked by itself, and nothing is recorded before it is asked", async () => {
  const importId = await checked(FILE);
  expect(await batchOf(importId)).toMatchObject({ state: "CHECKED", rowCount: 3, mapping: ["amount", "object"] });
  expect(await statesOf(importId)).toEqual(["READY", "READY", "READY"]);
  expect([await recorded(), await journalOf("import.done")]).toEqual([0, 0]);
});

test("an import records every row at once, with its line in the journal, and undoing takes everything back", async () => {
  const importId = await checked(FILE);
  await askImport(pilot, await asking(importId));
  expect(await work(importId)).toBe("IMPORTED");
  expect([await recorded(), await journalOf("import.done")]).toEqual([3, 1]);
  await askUndo(pilot, { ...named(importId), key: randomUUID() });
  expect(await work(importId)).toBe("UNDONE");
  expect([await recorded(), await journalOf("import.undone")]).toEqual([0, 1]);
  const again = await checked(FILE);
  expect(await statesOf(again)).toEqual(["READY", "READY", "READY"]);
});

test("the same file brought again adds nothing: every row is there already", async () => {
  const first = await checked(FILE);
  await askImport(pilot, await asking(first));
  await work(first);
  const second = await checked(FILE);
  expect(await statesOf(second)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  expect(await refused(askImport(pilot, await asking(second)))).toContain("Aucune ligne n’est prête");
  expect(await recorded()).toBe(3);
});

test("the same sending gives the same import, and the same asking records once", async () => {
  const key = randomUUID();
  const importId = await open(FILE, { key });
  expect(await open(FILE, { key })).toBe(importId);
  await work(importId);
  const ask = await asking(importId);
  const first = await askImport(pilot, ask);
  expect(await askImport(pilot, ask)).toEqual(first);
  await work(importId);
  expect(await recorded()).toBe(3);
});

test("two imports of the same file at once are recorded once, and the second one says why", async () => {
  const [one, two] = [await checked(FILE), await checked(FILE)];
  await askImport(pilot, await asking(one));
  await askImport(pilot, await asking(two));
  await Promise.all([one, two].map((importId) => runImport({ importId, actorId: pilot.id })));
  const states = [(await batchOf(one)).state, (await batchOf(two)).state];
  expect(states.toSorted()).toEqual(["CHECKED", "IMPORTED"]);
  const loser = states[0] === "CHECKED" ? one : two;
  expect((await batchOf(loser)).failure).toMatch(/rien n’a été importé|n’a rien ajouté/);
  expect([await recorded(), await journalOf("import.done")]).toEqual([3, 1]);
});

test("two imports that record the same rows at the very same instant: the database lets one through", async () => {
  const imports = [await checked(FILE), await checked(FILE)];
  for (const importId of imports) await askImport(pilot, await asking(importId));
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
  await Promise.all(imports.map((importId) => runImport({ importId, actorId: pilot.id })));
  IMPORTERS.EXPENSES = COUNTING_IMPORTER;
  const batches = await client().importBatch.findMany({ where: { id: { in: imports } }, orderBy: { state: "asc" } });
  expect(batches).toMatchObject([
    { state: "CHECKED", failure: expect.stringContaining("n’a rien ajouté") },
    { state: "IMPORTED" },
  ]);
  expect([await recorded(), await journalOf("import.done")]).toEqual([3, 1]);
});

test("what was recorded since the check is compared again: nobody records what they have not read", async () => {
  const [one, two] = [await checked(FILE), await checked(FILE)];
  await askImport(pilot, await asking(one));
  await work(one);
  await askImport(pilot, await asking(two));
  expect(await work(two)).toBe("CHECKED");
  expect((await batchOf(two)).failure).toContain("a changé depuis la vérification");
  expect(await statesOf(two)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  expect(await recorded()).toBe(3);
});

test("something else recorded since the check, that changes no row, does not stop the import", async () => {
  const importId = await checked(FILE);
  const about = { territoryId: territory.id, actionId: action.id, subjectId: action.id };
  await client().journalEntry.create({ data: { ...about, actorId: pilot.id, event: "status.declared" } });
  await askImport(pilot, await asking(importId));
  expect(await work(importId)).toBe("IMPORTED");
});

test("rows to correct stay out only on purpose, and wait in the import", async () => {
  const importId = await checked("Montant;Objet\n10;Étude\n12,6x;Forages\n");
  expect(await statesOf(importId)).toEqual(["READY", "INVALID"]);
  expect(await refused(askImport(pilot, await asking(importId)))).toContain("1 ligne reste");
  await askImport(pilot, await asking(importId, { onlyReady: "on" }));
  expect(await work(importId)).toBe("IMPORTED");
  expect([await statesOf(importId), await recorded()]).toEqual([["IMPORTED", "INVALID"], 1]);
});

test("a cell typed again is judged at once, and its correction can be taken back", async () => {
  const importId = await checked("Montant;Objet\n10;Étude\n12,6x;Forages\n");
  const about = { ...named(importId), line: 3, field: "amount" };
  await fixCell(pilot, { ...about, value: "12" });
  expect(await statesOf(importId)).toEqual(["READY", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ states: { READY: 2, INVALID: 0 } });
  await fixCell(pilot, { ...about, undo: "on" });
  expect(await statesOf(importId)).toEqual(["READY", "INVALID"]);
  expect((await rowsOf(importId)).map(({ fixes }) => fixes)).toEqual([null, null]);
  await fixCell(pilot, about);
  const [, emptied] = await rowsOf(importId);
  expect(emptied?.problems).toMatchObject([{ read: "", address: "A3" }]);
});

test("a probable duplicate is left out or imported all the same, as its author says", async () => {
  const importId = await checked("Montant;Objet\n10;Doublon\n20;Forages\n");
  expect(await statesOf(importId)).toEqual(["DUPLICATE", "READY"]);
  const about = { ...named(importId), line: 2 };
  await judgeRow(pilot, { ...about, judged: "ANYWAY" });
  expect(await statesOf(importId)).toEqual(["READY", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ figures: [{ after: 2 }] });
  await judgeRow(pilot, { ...about, judged: "IGNORED" });
  expect(await statesOf(importId)).toEqual(["IGNORED", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ figures: [{ after: 1 }] });
  await judgeRow(pilot, about);
  expect(await statesOf(importId)).toEqual(["DUPLICATE", "READY"]);
});

test("what was read is what is recorded: an import that changed since is read again first", async () => {
  const importId = await checked(FILE);
  const { version } = await batchOf(importId);
  await judgeRow(pilot, { ...named(importId), line: 2, judged: "IGNORED" });
  expect(await refused(askImport(pilot, await asking(importId, { version })))).toContain("a changé depuis");
});

test("columns nobody recognises are asked for, and remembered in the territory for the next file", async () => {
  const strange = "Somme versée;Intitulé\n10;Étude\n";
  const importId = await open(strange);
  expect(await work(importId)).toBe("COLUMNS");
  const { version } = await batchOf(importId);
  const choose = (columns: string[]) => chooseColumns(pilot, { ...named(importId), version, columns });
  expect(await refused(choose(["-", "object"]))).toContain("Montant");
  expect(await refused(choose(["amount", "amount"]))).toContain("Deux colonnes");
  await choose(["amount", "object"]);
  expect(await statesOf(importId)).toEqual(["READY"]);
  expect(await work(await open(strange))).toBe("CHECKED");
  const elsewhere = await aTerritory(client());
  territory = elsewhere;
  const other = await someone(client(), "ADMIN", elsewhere);
  expect(await work(await open(strange, { as: other }), other)).toBe("COLUMNS");
});

test("a file that can't be read leaves no row and says why", async () => {
  const cut = await open("PK\u0003\u0004 ce n’est pas un classeur", { fileName: "depenses.xlsx" });
  expect(await work(cut)).toBe("UNREADABLE");
  expect((await batchOf(cut)).failure).toMatch(/\p{L}.*\./u);
  expect(await rowsOf(cut)).toEqual([]);
  const empty = await open("Montant;Objet\n");
  expect(await work(empty)).toBe("UNREADABLE");
  expect(await rowsOf(empty)).toEqual([]);
});

test("rights lost between the check and the recording refuse it, and nothing is recorded", async () => {
  const importId = await checked(FILE);
  await askImport(pilot, await asking(importId));
  await client().membership.deleteMany({ where: { userId: pilot.id } });
  expect(await work(importId)).toBe("CHECKED");
  expect((await batchOf(importId)).failure).toContain("Vos droits ont changé");
  expect(await recorded()).toBe(0);
});

test("someone suspended meanwhile reads, checks and records nothing", async () => {
  const importId = await open(FILE);
  await client().user.update({ where: { id: pilot.id }, data: { suspendedAt: new Date() } });
  expect(await work(importId)).toBe("UNREADABLE");
  expect(await rowsOf(importId)).toEqual([]);
});

test("a draft is its author's alone; once recorded, whoever oversees imports sees it and may undo it", async () => {
  const admin = await someone(client(), "ADMIN", territory);
  const importId = await checked(FILE);
  const place = { id: territory.id, regionId: territory.regionId };
  const seenBy = (viewer: Viewer) =>
    read(viewer, (tx) => showImport(tx, { viewer, territory: place }, importId, { filter: "toutes", after: 0 }));
  expect((await seenBy(pilot))?.rows.total).toBe(3);
  expect(await seenBy(admin)).toBeNull();
  const ask = await asking(importId);
  const attempts = [
    () => askImport(admin, ask),
    () => abandonImport(admin, named(importId)),
    () => judgeRow(admin, { ...named(importId), line: 2, judged: "IGNORED" }),
    () => askUndo(admin, { ...named(importId), key: randomUUID() }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(Denied);
  await askImport(pilot, await asking(importId));
  await work(importId);
  expect(await seenBy(admin)).toMatchObject({ state: "IMPORTED", own: false, canUndo: true });
  await askUndo(admin, { ...named(importId), key: randomUUID() });
  expect(await work(importId, admin)).toBe("UNDONE");
  expect(await batchOf(importId)).toMatchObject({ undoneById: admin.id });
  const other = await someone(client(), "PILOT", action);
  expect(await seenBy(other)).toBeNull();
  await expect(askUndo(other, { ...named(importId), key: randomUUID() })).rejects.toBeInstanceOf(Denied);
});

test("an abandoned draft keeps neither its file nor its rows, even while it is being worked on", async () => {
  const importId = await open(FILE);
  const reading = readImport({ importId, actorId: pilot.id });
  await abandonImport(pilot, named(importId));
  await reading;
  expect((await batchOf(importId)).state).toBe("ABANDONED");
  expect([await rowsOf(importId), await client().importFile.count({ where: { importId } })]).toEqual([[], 0]);
  expect(await refused(askImport(pilot, await asking(importId)))).toContain("a avancé depuis");
});

test("the plan is not brought by who may not write it, nor anything by who may import nothing", async () => {
  await expect(open(FILE, { kind: "PLAN" })).rejects.toBeInstanceOf(Denied);
  const observer = await someone(client(), "OBSERVER", territory);
  await expect(open(FILE, { as: observer })).rejects.toBeInstanceOf(Denied);
});

test("an error nobody foresaw records nothing and leaves the import as it was", async () => {
  const importId = await checked(FILE);
  await askImport(pilot, await asking(importId));
  IMPORTERS.EXPENSES = {
    ...COUNTING_IMPORTER,
    apply: async (tx, context) => {
      await COUNTING_IMPORTER.apply(tx, context);
      throw new Error("half way");
    },
  };
  try {
    expect(await work(importId)).toBe("CHECKED");
  } finally {
    IMPORTERS.EXPENSES = COUNTING_IMPORTER;
  }
  expect((await batchOf(importId)).failure).toContain("rien n’a été enregistré");
  expect([await recorded(), await statesOf(importId)]).toEqual([0, ["READY", "READY", "READY"]]);
});
