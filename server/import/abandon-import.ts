import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AbandonImportInput } from "@/domain/import/import.schema";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { loadOwnImport, requireState } from "./load-import";

/** Gives a draft up: its file and its rows are kept no longer. What is being done of it is not kept either. */
export function abandonImport(viewer: Viewer, input: AbandonImportInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const batch = await loadOwnImport(tx, viewer, input);
    requireState(batch, "READING", "UNREADABLE", "COLUMNS", "CHECKING", "CHECKED");
    const { importId } = batch;
    await tx.importBatch.update({
      where: { id: importId },
      data: { state: "ABANDONED", progress: 0, version: { increment: 1 } },
    });
    await tx.importFile.deleteMany({ where: { importId } });
    await tx.importRow.deleteMany({ where: { importId } });
    return { message: "Import abandonné\u00a0: rien n’a été enregistré." };
  });
}
