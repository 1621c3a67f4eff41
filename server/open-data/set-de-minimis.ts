import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { SetDeMinimisInput } from "@/domain/open-data/publication.schema";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadGrant, loadPublishing } from "./load-publishing";

/** Says whether a grant is a « de minimis » aid told to the European Commission: nobody else of the product asks. */
export function setDeMinimis(viewer: Viewer, input: SetDeMinimisInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const publishing = await loadPublishing(tx, viewer, input.slug);
    const { territoryId } = publishing;
    const { lineId, actionId, funder, deMinimis: before } = await loadGrant(tx, publishing, input.lineId);
    const identity = { territoryId, actorId: viewer.id, operation: "grant.deMinimis", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const deMinimis = input.deMinimis === "oui";
      const message = `Subvention de ${funder.name} : ${deMinimis ? "aide de minimis" : "pas une aide de minimis"}.`;
      if (before === deMinimis) return { message } satisfies Done;
      await tx.fundingLine.update({ where: { id: lineId }, data: { deMinimis } });
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "publication.qualified",
        subjectId: lineId,
        before: { deMinimis: before },
        after: { funder: funder.name, deMinimis },
      });
      return { message } satisfies Done;
    });
  });
}
