import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { MoveMeetingInput } from "@/domain/copil/copil.schema";
import { longDate, NBSP, numericDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedMeeting, loadMeeting } from "./load-copil";
import { judgeDay } from "./meeting-day";

/** Gives a session another day or another place. One that has decided something stays in the past. */
export function moveMeeting(viewer: Viewer, input: MoveMeetingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const meeting = await loadMeeting(tx, viewer, input.meetingId);
    assertStanding(meeting);
    const { id, territoryId, number } = meeting;
    const { heldOn, place = null } = input;
    if (meeting.version !== input.version) await refuseStale(tx, meeting, input);
    if (meeting.heldOn === heldOn && meeting.place === place)
      return { message: `COPIL n°${NBSP}${number} du ${longDate(heldOn)} : rien n’a changé.` };
    await judgeDay(tx, meeting, heldOn, id);
    if (heldOn > meeting.today) await assertUndecided(tx, meeting);
    await tx.copilMeeting.update({
      where: { id },
      data: { heldOn: new Date(heldOn), place, version: { increment: 1 } },
    });
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "copil.moved",
      subjectId: id,
      before: { number, heldOn: meeting.heldOn, place: meeting.place },
      after: { number, heldOn, place },
    });
    return { message: `COPIL n°${NBSP}${number} fixé au ${longDate(heldOn)}.` };
  });
}

export function assertStanding({ cancelled, number }: LoadedMeeting): void {
  if (!cancelled) return;
  throw new Refusal("copil.cancelled", `Le COPIL n°${NBSP}${number} est annulé : fixez une autre séance.`);
}

async function assertUndecided(tx: Transaction, { id, number }: LoadedMeeting): Promise<void> {
  const decided = await tx.decision.count({ where: { meetingId: id } });
  if (decided === 0) return;
  throw new Refusal("copil.decided", "La séance n’est pas déplacée : sa date est à corriger.", {
    heldOn: `Le COPIL n°${NBSP}${number} a pris des décisions : sa date ne peut pas être à venir.`,
  });
}

async function refuseStale(tx: Transaction, meeting: LoadedMeeting, input: MoveMeetingInput): Promise<void> {
  const fields = divergence(
    { heldOn: "Date", place: "Lieu" },
    { heldOn: numericDate(input.heldOn), place: input.place ?? null },
    { heldOn: numericDate(meeting.heldOn), place: meeting.place },
  );
  if (fields.length > 0)
    throw new Conflict({ ...(await lastAuthor(tx, meeting.id)), version: meeting.version, fields });
}
