import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type AcceptActionInput, readSeen } from "@/domain/review/review.schema";
import { acceptedInWords } from "@/domain/review/review-headline";
import { NBSP } from "@/domain/shared/format";
import { loadAction } from "@/server/action/load-action";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { heldVersions, isAsSeen, takeTurn, unknownChange } from "./load-reviewed";
import { judge } from "./open-round";

/** Accepts the things of an action that still stand as they were seen; the others are left, and counted. */
export function acceptAction(viewer: Viewer, { actionId, items }: AcceptActionInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId, number } = await loadAction(tx, viewer, actionId, "review.judge");
    await takeTurn(tx, territoryId);
    const seen = new Map(items.map(readSeen).map((each) => [each.subjectId, each]));
    const now = await heldVersions(tx, territoryId, [...seen.keys()]);
    if (now.length < seen.size || now.some((thing) => thing.actionId !== actionId)) throw unknownChange();
    const unchanged = now.filter((thing) => {
      const read = seen.get(thing.subjectId);
      return read !== undefined && isAsSeen(thing, read);
    });
    const things = unchanged.filter(({ state }) => state !== "ACCEPTED");
    if (things.length > 0) await judge(tx, viewer, { territoryId, things, verdict: "ACCEPTED" });
    return { message: `Action ${number}${NBSP}: ${acceptedInWords(things.length, now.length - unchanged.length)}` };
  });
}
