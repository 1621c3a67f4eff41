import "server-only";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import { importContext } from "./import-context";
import { settle, workOn } from "./import-work";
import { importerOf } from "./importers";
import { mayUndo } from "./load-import";
import { rightsLost } from "./standing-viewer";

/** Takes back everything an import recorded, or nothing. Its rows may then be brought again. */
export function undoImport(payload: unknown): Promise<void> {
  return workOn(payload, { during: "UNDOING", back: "IMPORTED" }, async (work) => {
    const { tx, batch, viewer } = work;
    if (!mayUndo(viewer, batch)) throw rightsLost();
    const { importId, territoryId, kind, fileName } = batch;
    const { rows } = await importerOf(kind).undo(tx, importContext(batch, viewer));
    await tx.importRow.updateMany({ where: { importId, state: "IMPORTED" }, data: { state: "READY" } });
    await settle(work, { state: "UNDONE", undoneAt: now(), undoneById: viewer.id });
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "import.undone",
      subjectId: importId,
      after: { kind, fileName, rows },
    });
  });
}
