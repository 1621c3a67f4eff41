import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { SetPublicationInput } from "@/domain/open-data/publication.schema";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadPublishing } from "./load-publishing";

/** Opens the territory's page and data to everyone, or closes them: from the next request on, both ways. */
export function setPublication(viewer: Viewer, input: SetPublicationInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId, publishedAt } = await loadPublishing(tx, viewer, input.slug);
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "territory.publish",
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      const isOpening = input.open === "oui";
      const message = isOpening
        ? "La page publique et les données ouvertes sont ouvertes."
        : "La page publique et les données ouvertes sont fermées.";
      if (isOpening === (publishedAt !== null)) return { message } satisfies Done;
      await tx.territory.update({ where: { id: territoryId }, data: { publishedAt: isOpening ? now() : null } });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: isOpening ? "publication.opened" : "publication.closed",
        subjectId: territoryId,
        after: { open: isOpening },
      });
      return { message } satisfies Done;
    });
  });
}
