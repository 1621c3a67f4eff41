import { createHash, randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { ImportKind } from "@/domain/import/import-kind";
import { checkImport } from "@/server/import/check-import";
import { openImport } from "@/server/import/open-import";
import { readImport } from "@/server/import/read-import";
import { runImport } from "@/server/import/run-import";
import { undoImport } from "@/server/import/undo-import";
import { client } from "./backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "./builders";

const JOBS = { READING: readImport, CHECKING: checkImport, IMPORTING: runImport, UNDOING: undoImport };

/** Three rows that the counting importer reads by itself. */
export const THREE_ROWS = "Montant;Objet\r\n10;Étude\r\n20;Forages\r\n30;Étude\r\n";

export const batchOf = (id: string) => client().importBatch.findUniqueOrThrow({ where: { id } });
export const rowsOf = (importId: string) =>
  client().importRow.findMany({ where: { importId }, orderBy: { line: "asc" } });
export const statesOf = async (id: string) => (await rowsOf(id)).map(({ state }) => state);
/** What was answered to an attempt, in words. */
export const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "accepted",
    (error: Error) => error.message.replace(/\s/g, " "),
  );

/** Does the work that waits, as the queue would, until the import is someone's to look at. */
export async function work(importId: string, actor: Viewer): Promise<string> {
  for (;;) {
    const { state } = await batchOf(importId);
    const run = state in JOBS ? JOBS[state as keyof typeof JOBS] : null;
    if (!run) return state;
    await run({ importId, actorId: actor.id });
    if ((await batchOf(importId)).state === state) return state;
  }
}

type Sent = { as: Viewer; key?: string; kind?: ImportKind; fileName?: string };

export function send(territory: TestTerritory, csv: string, given: Sent): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(csv));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { as, key = randomUUID(), kind = "EXPENSES", fileName = "depenses.csv" } = given;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  return openImport(as, scope, { bytes, sha256, key, kind, fileName, amendmentId: null });
}

/** A pilot of one action of a territory, who brings files there. */
export async function aPilotAtWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const named = (importId: string) => ({ slug: territory.slug, importId });
  return {
    territory,
    action,
    pilot,
    named,
    open: (csv = THREE_ROWS, given: Partial<Sent> = {}) => send(territory, csv, { as: pilot, ...given }),
    work: (importId: string, actor = pilot) => work(importId, actor),
    checked: async (csv = THREE_ROWS) => {
      const importId = await send(territory, csv, { as: pilot });
      expect(await work(importId, pilot)).toBe("CHECKED");
      return importId;
    },
    /** A form that asks for what its author has read. */
    asking: async (importId: string, given: { onlyReady?: "on"; version?: number } = {}) => ({
      ...named(importId),
      key: randomUUID(),
      version: given.version ?? (await batchOf(importId)).version,
      ...(given.onlyReady && { onlyReady: given.onlyReady }),
    }),
    recorded: async () => (await client().territory.findUniqueOrThrow({ where: { id: territory.id } })).lastExpense,
    journalOf: (event: string) => client().journalEntry.count({ where: { territoryId: territory.id, event } }),
  };
}
