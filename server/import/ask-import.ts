import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { RunImportInput, UndoImportInput } from "@/domain/import/import.schema";
import { quantity } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { giveWork } from "./give-work";
import { mayImport } from "./kind-rights";
import { type LoadedImport, loadOwnImport, loadUndoable, requireState } from "./load-import";
import { rightsLost } from "./standing-viewer";

const STALE = "Cet import a changé depuis que la page est affichée. Relisez-le, puis importez.";

/** Asks for every row that is ready to be recorded, at once. What is to correct is left out on purpose or not at all. */
export function askImport(viewer: Viewer, input: RunImportInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const batch = await loadOwnImport(tx, viewer, input);
    const { importId, territoryId } = batch;
    const identity = { territoryId, actorId: viewer.id, operation: "import.run", key: input.key, payload: input };
    return once(tx, identity, async () => {
      requireState(batch, "CHECKED");
      if (!mayImport(viewer, batch.kind, batch)) throw rightsLost();
      if (batch.version !== input.version) throw new Refusal("import.stale", STALE);
      const ready = readyRows(batch, input);
      await tx.importBatch.update({
        where: { id: importId },
        data: { state: "IMPORTING", failure: null, progress: 0, version: { increment: 1 } },
      });
      await giveWork(tx, "run_import", { importId, actorId: viewer.id });
      return { message: `Import lancé\u00a0: ${quantity(ready, "ligne", "lignes")}.` } satisfies Done;
    });
  });
}

function readyRows({ summary }: LoadedImport, { onlyReady }: RunImportInput): number {
  const { READY = 0, CHANGED = 0, INVALID = 0, DUPLICATE = 0 } = summary?.states ?? {};
  const ready = READY + CHANGED;
  if (ready === 0)
    throw new Refusal("import.nothing", "Aucune ligne n’est prête. Corrigez-en au moins une, puis importez.");
  const left = INVALID + DUPLICATE;
  if (left > 0 && !onlyReady)
    throw new Refusal(
      "import.left",
      `${quantity(left, "ligne reste", "lignes restent")} à corriger ou à trancher. Traitez-les, ou cochez la case qui importe les autres sans elles.`,
      { onlyReady: "Cochez pour importer seulement les lignes prêtes." },
    );
  return ready;
}

/** Asks for everything an import recorded to be taken back. */
export function askUndo(viewer: Viewer, input: UndoImportInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const batch = await loadUndoable(tx, viewer, input);
    const { importId, territoryId } = batch;
    const identity = { territoryId, actorId: viewer.id, operation: "import.undo", key: input.key, payload: input };
    return once(tx, identity, async () => {
      requireState(batch, "IMPORTED");
      await tx.importBatch.update({
        where: { id: importId },
        data: { state: "UNDOING", failure: null, progress: 0, version: { increment: 1 } },
      });
      await giveWork(tx, "undo_import", { importId, actorId: viewer.id });
      return { message: "Annulation lancée\u00a0: ce que l’import avait enregistré est retiré." } satisfies Done;
    });
  });
}
