import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { itemWords } from "@/domain/review/item-words";
import type { AcceptItemInput } from "@/domain/review/review.schema";
import { NBSP } from "@/domain/shared/format";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { heldAsSeen, loadReviewPlace, takeTurn } from "./load-reviewed";
import { judge } from "./open-round";

/** Accepts a thing at the version that was read. Once a colleague did, there is nothing more to write. */
export function acceptItem(viewer: Viewer, input: AcceptItemInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const place = await loadReviewPlace(tx, viewer, input.subjectId);
    await takeTurn(tx, place.territoryId);
    const thing = await heldAsSeen(tx, place, input);
    const what = itemWords(thing, place.action?.accounting ?? "MIXED").what.replace(/\.$/, "");
    if (thing.state === "ACCEPTED") return { message: `Déjà validé par ${thing.reviewer}${NBSP}: ${what}.` };
    await judge(tx, viewer, { territoryId: place.territoryId, things: [thing], verdict: "ACCEPTED" });
    return { message: `Validé${NBSP}: ${what}.` };
  });
}
