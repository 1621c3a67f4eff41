import "server-only";
import { can } from "@/domain/access/permissions";
import type { RowState } from "@/domain/import/import-state";
import { Denied } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";

/** The right to record spending is asked again for each action the rows are about. */
export async function assertSpendingRights(
  tx: Transaction,
  { importId, territoryId, regionId, viewer }: ImportContext,
  states: readonly RowState[],
): Promise<void> {
  const actions = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "values" ->> 'actionId' AS id FROM import_row
    WHERE import_id = ${importId}::uuid AND state = ANY (${states}::"ImportRowState"[])`;
  if (actions.every(({ id }) => can(viewer, "spending.record", { territoryId, regionId, actionId: id }))) return;
  throw new Denied(
    "access.denied",
    "Vous ne pouvez plus saisir sur l’une des actions de ce fichier. Demandez-le au chef de projet du territoire.",
  );
}
