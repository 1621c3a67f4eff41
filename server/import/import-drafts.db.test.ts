import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { COUNTING_IMPORTER } from "@/test-support/counting-importer";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, batchOf, refused, rowsOf, send, statesOf, THREE_ROWS, work } from "@/test-support/import-flow";
import { abandonImport } from "./abandon-import";
import { askImport, askUndo } from "./ask-import";
import { chooseColumns } from "./choose-columns";
import { fixCell, judgeRow } from "./fix-row";
import { IMPORTERS } from "./importers";
import { readImport } from "./read-import";
import { showImport } from "./show-import";

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

test("a cell typed again is judged at once, and its correction can be taken back", async () => {
  const importId = await at.checked("Montant;Objet\n10;Étude\n12,6x;Forages\n");
  const about = { ...at.named(importId), line: 3, field: "amount" };
  await fixCell(at.pilot, { ...about, value: "12" });
  expect(await statesOf(importId)).toEqual(["READY", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ states: { READY: 2, INVALID: 0 } });
  await fixCell(at.pilot, { ...about, undo: "on" });
  expect(await statesOf(importId)).toEqual(["READY", "INVALID"]);
  expect((await rowsOf(importId)).map(({ fixes }) => fixes)).toEqual([null, null]);
  await fixCell(at.pilot, about);
  const [, emptied] = await rowsOf(importId);
  expect(emptied?.problems).toMatchObject([{ read: "", address: "A3" }]);
});

test("a probable duplicate is left out or imported all the same, as its author says", async () => {
  const importId = await at.checked("Montant;Objet\n10;Doublon\n20;Forages\n");
  expect(await statesOf(importId)).toEqual(["DUPLICATE", "READY"]);
  const about = { ...at.named(importId), line: 2 };
  await judgeRow(at.pilot, { ...about, judged: "ANYWAY" });
  expect(await statesOf(importId)).toEqual(["READY", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ figures: [{ after: 2 }] });
  await judgeRow(at.pilot, { ...about, judged: "IGNORED" });
  expect(await statesOf(importId)).toEqual(["IGNORED", "READY"]);
  expect((await batchOf(importId)).summary).toMatchObject({ figures: [{ after: 1 }] });
  await judgeRow(at.pilot, about);
  expect(await statesOf(importId)).toEqual(["DUPLICATE", "READY"]);
});

test("what was read is what is recorded: an import that changed since is read again first", async () => {
  const importId = await at.checked(THREE_ROWS);
  const { version } = await batchOf(importId);
  await judgeRow(at.pilot, { ...at.named(importId), line: 2, judged: "IGNORED" });
  expect(await refused(askImport(at.pilot, await at.asking(importId, { version })))).toContain("a changé depuis");
});

test("columns nobody recognises are asked for, and remembered in the territory for the next file", async () => {
  const strange = "Somme versée;Intitulé\n10;Étude\n";
  const importId = await at.open(strange);
  expect(await at.work(importId)).toBe("COLUMNS");
  const { version } = await batchOf(importId);
  const choose = (columns: string[]) => chooseColumns(at.pilot, { ...at.named(importId), version, columns });
  expect(await refused(choose(["-", "object"]))).toContain("Montant");
  expect(await refused(choose(["amount", "amount"]))).toContain("Deux colonnes");
  await choose(["amount", "object"]);
  expect(await statesOf(importId)).toEqual(["READY"]);
  expect(await at.work(await at.open(strange))).toBe("CHECKED");
  const elsewhere = await aTerritory(client());
  const other = await someone(client(), "ADMIN", elsewhere);
  expect(await work(await send(elsewhere, strange, { as: other }), other)).toBe("COLUMNS");
});

test("a file that can't be read leaves no row and says why", async () => {
  const cut = await at.open("PK\u0003\u0004 ce n’est pas un classeur", { fileName: "depenses.xlsx" });
  expect(await at.work(cut)).toBe("UNREADABLE");
  expect((await batchOf(cut)).failure).toMatch(/\p{L}.*\./u);
  expect(await rowsOf(cut)).toEqual([]);
  const empty = await at.open("Montant;Objet\n");
  expect(await at.work(empty)).toBe("UNREADABLE");
  expect(await rowsOf(empty)).toEqual([]);
});

test("rights lost between the check and the recording refuse it, and nothing is recorded", async () => {
  const importId = await at.checked(THREE_ROWS);
  await askImport(at.pilot, await at.asking(importId));
  await client().membership.deleteMany({ where: { userId: at.pilot.id } });
  expect(await at.work(importId)).toBe("CHECKED");
  expect((await batchOf(importId)).failure).toContain("Vos droits ont changé");
  expect(await at.recorded()).toBe(0);
});

test("someone suspended meanwhile reads, checks and records nothing", async () => {
  const importId = await at.open(THREE_ROWS);
  await client().user.update({ where: { id: at.pilot.id }, data: { suspendedAt: new Date() } });
  expect(await at.work(importId)).toBe("UNREADABLE");
  expect(await rowsOf(importId)).toEqual([]);
});

test("a draft is its author's alone; once recorded, whoever oversees imports sees it and may undo it", async () => {
  const admin = await someone(client(), "ADMIN", at.territory);
  const importId = await at.checked(THREE_ROWS);
  const place = { id: at.territory.id, regionId: at.territory.regionId };
  const seenBy = (viewer: Viewer) =>
    read(viewer, (tx) => showImport(tx, { viewer, territory: place }, importId, { filter: "toutes", after: 0 }));
  expect((await seenBy(at.pilot))?.rows.total).toBe(3);
  expect(await seenBy(admin)).toBeNull();
  const ask = await at.asking(importId);
  const attempts = [
    () => askImport(admin, ask),
    () => abandonImport(admin, at.named(importId)),
    () => judgeRow(admin, { ...at.named(importId), line: 2, judged: "IGNORED" }),
    () => askUndo(admin, { ...at.named(importId), key: randomUUID() }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(Denied);
  await askImport(at.pilot, await at.asking(importId));
  await at.work(importId);
  expect(await seenBy(admin)).toMatchObject({ state: "IMPORTED", own: false, canUndo: true });
  await askUndo(admin, { ...at.named(importId), key: randomUUID() });
  expect(await at.work(importId, admin)).toBe("UNDONE");
  expect(await batchOf(importId)).toMatchObject({ undoneById: admin.id });
  const other = await someone(client(), "PILOT", at.action);
  expect(await seenBy(other)).toBeNull();
  await expect(askUndo(other, { ...at.named(importId), key: randomUUID() })).rejects.toBeInstanceOf(Denied);
});

test("an abandoned draft keeps neither its file nor its rows, even while it is being worked on", async () => {
  const importId = await at.open(THREE_ROWS);
  const reading = readImport({ importId, actorId: at.pilot.id });
  await abandonImport(at.pilot, at.named(importId));
  await reading;
  expect((await batchOf(importId)).state).toBe("ABANDONED");
  expect([await rowsOf(importId), await client().importFile.count({ where: { importId } })]).toEqual([[], 0]);
  expect(await refused(askImport(at.pilot, await at.asking(importId)))).toContain("a avancé depuis");
});

test("the plan is not brought by who may not write it, nor anything by who may import nothing", async () => {
  await expect(at.open(THREE_ROWS, { kind: "PLAN" })).rejects.toBeInstanceOf(Denied);
  const observer = await someone(client(), "OBSERVER", at.territory);
  await expect(at.open(THREE_ROWS, { as: observer })).rejects.toBeInstanceOf(Denied);
});
