import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { SetSiretInput } from "@/domain/open-data/publication.schema";
import { siretInWords } from "@/domain/open-data/siret";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadGrant, loadPublishing } from "./load-publishing";

/** Names a body of a grant by its SIRET; entered again, it replaces the one before, which the journal keeps. */
export function setSiret(viewer: Viewer, input: SetSiretInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const publishing = await loadPublishing(tx, viewer, input.slug);
    const { territoryId } = publishing;
    const grant = await loadGrant(tx, publishing, input.lineId);
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "organization.siret",
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      const { id, name, siret: before } = input.of === "FUNDER" ? grant.funder : grant.beneficiary;
      const { siret } = input;
      const message = `SIRET de ${name} : ${siretInWords(siret)}.`;
      if (before === siret) return { message } satisfies Done;
      await tx.organization.update({ where: { id }, data: { siret } });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: "publication.identified",
        subjectId: id,
        before: { siret: before },
        after: { name, siret },
      });
      return { message } satisfies Done;
    });
  });
}
