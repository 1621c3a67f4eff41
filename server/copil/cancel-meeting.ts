import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CancelMeetingInput } from "@/domain/copil/copil.schema";
import { longDate, NBSP } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { Conflict } from "@/server/conflict";
import { write } from "@/server/db/transaction";
import { loadMeeting } from "./load-copil";
import { assertStanding } from "./move-meeting";

/** Cancels a session that has decided nothing: its number is not given again, and what waited for it waits for the next. */
export function cancelMeeting(viewer: Viewer, input: CancelMeetingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const meeting = await loadMeeting(tx, viewer, input.meetingId);
    assertStanding(meeting);
    const { id, territoryId, number, heldOn, version } = meeting;
    if (version !== input.version) {
      const fields = [{ name: "heldOn", label: "La date", yours: "", theirs: longDate(heldOn) }];
      throw new Conflict({ ...(await lastAuthor(tx, id)), version, fields });
    }
    if ((await tx.decision.count({ where: { meetingId: id } })) > 0)
      throw new Refusal(
        "copil.decided",
        `Le COPIL n°${NBSP}${number} a pris des décisions : il a eu lieu. Corrigez plutôt sa date.`,
      );
    await tx.copilMeeting.update({ where: { id }, data: { cancelledAt: now(), version: { increment: 1 } } });
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "copil.cancelled",
      subjectId: id,
      after: { number, heldOn, reason: input.reason },
    });
    return {
      message: `COPIL n°${NBSP}${number} annulé. Ce qui l’attendait passe à la prochaine séance.`,
    };
  });
}
