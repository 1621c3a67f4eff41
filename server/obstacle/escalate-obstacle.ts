import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertOpen } from "@/domain/obstacle/obstacle.rules";
import type { EscalateObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { awaitedMeeting } from "@/domain/obstacle/obstacle-clock";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { upcomingMeetings, upcomingMeetingsRow } from "@/server/copil/meetings.queries";
import type { Transaction } from "@/server/db/transaction";
import { moveObstacle } from "./move-obstacle";

/** Puts an obstacle on the agenda of a session to come, whether or not its answer is overdue. */
export function escalateObstacle(viewer: Viewer, input: EscalateObstacleInput): Promise<Done> {
  return moveObstacle(viewer, { permission: "obstacle.follow" }, input, async (obstacle, today, tx) => {
    assertOpen(obstacle);
    const { territoryId } = obstacle.action;
    const meeting = await sessionToCome(tx, { territoryId, asOf: today }, input.meetingId);
    const session = `au COPIL n°${NBSP}${meeting.number} du ${longDate(meeting.heldOn)}`;
    if (awaitedMeeting(obstacle, today)?.id === meeting.id)
      throw new Refusal("obstacle.escalated", `Ce point de blocage est déjà porté ${session}.`);
    return { kind: "ESCALATED", meeting, message: `Point de blocage porté ${session}.` };
  });
}

async function sessionToCome(tx: Transaction, place: { territoryId: string; asOf: CalendarDate }, meetingId: string) {
  const rows = await tx.$queryRaw<{ meetings: unknown }[]>`SELECT (${upcomingMeetings(place)}) AS meetings`;
  const found = upcomingMeetingsRow.parse(rows[0]?.meetings).find(({ id }) => id === meetingId);
  if (!found)
    throw new Refusal("obstacle.meeting", "Cette séance n’est plus à venir : choisissez-en une autre.", {
      meetingId: "Choisissez une séance à venir.",
    });
  return found;
}
