import "server-only";
import type { TerritoryScope, Viewer } from "@/domain/access/permissions";
import type { ImportKind } from "@/domain/import/import-kind";
import { Denied, Refusal } from "@/domain/shared/refusal";
import type { ReceivedFile } from "@/server/attachment/read-file-form";
import { loadDraft } from "@/server/budget/load-amendment";
import { once } from "@/server/db/once";
import { enterTerritory, type Transaction, write } from "@/server/db/transaction";
import { giveWork } from "./give-work";
import { mayImport } from "./kind-rights";

export type NewImport = ReceivedFile & { key: string; kind: ImportKind; amendmentId: string | null };

/** Keeps a file as it came and has it read. The same sending gives the same import. */
export function openImport(viewer: Viewer, scope: TerritoryScope, file: NewImport): Promise<string> {
  const { bytes, key, ...payload } = file;
  const { kind, amendmentId, fileName, sha256 } = payload;
  const { territoryId } = scope;
  return write(viewer, async (tx) => {
    if (!mayImport(viewer, kind, scope))
      throw new Denied(
        "access.denied",
        "Votre rôle ne permet pas ce geste. Demandez-le au chef de projet du territoire.",
      );
    await refuseAmendment(tx, viewer, scope, file);
    await enterTerritory(tx, territoryId);
    const identity = { territoryId, actorId: viewer.id, operation: "import.open", key, payload };
    const { importId } = await once(tx, identity, async () => {
      const batch = await tx.importBatch.create({
        data: { territoryId, kind, amendmentId, fileName, byteSize: bytes.byteLength, sha256, authorId: viewer.id },
        select: { id: true },
      });
      await tx.$executeRaw`
        INSERT INTO import_file (import_id, territory_id, bytes) VALUES (${batch.id}::uuid, ${territoryId}::uuid, ${bytes})`;
      await giveWork(tx, "read_import", { importId: batch.id, actorId: viewer.id });
      return { importId: batch.id };
    });
    return importId;
  });
}

/** An avenant of the territory that is still prepared: only the plan goes into one. */
async function refuseAmendment(tx: Transaction, viewer: Viewer, { territoryId }: TerritoryScope, file: NewImport) {
  if (file.amendmentId === null) return;
  const draft = file.kind === "PLAN" ? await loadDraft(tx, viewer, file.amendmentId) : null;
  if (draft?.territoryId !== territoryId)
    throw new Refusal("amendment.sealed", "Choisissez un avenant en préparation.");
}
