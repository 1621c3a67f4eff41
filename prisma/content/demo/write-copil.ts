import type { CalendarDate } from "@/domain/shared/calendar-date";
import { stableId } from "../identity";
import { actionId, type DemoWriter, lead, userId } from "./demo-writer";
import { asDay, typedAt } from "./story/calendar";
import { type DecisionStory, SESSIONS, type SessionStory } from "./story/copil";

export const meetingId = (number: number) => stableId(`demo:copil:${number}`);

/** The sessions of the steering committee, what they decided and what became of it. */
export async function writeCopil(writer: DemoWriter): Promise<void> {
  const { tx, ground, journal } = writer;
  for (const { number, heldOn, place, fixedOn, decisions } of SESSIONS) {
    const id = meetingId(number);
    const at = typedAt(fixedOn, id);
    await tx.copilMeeting.create({
      data: {
        id,
        territoryId: ground.territoryId,
        number,
        heldOn: asDay(heldOn),
        place,
        recordedAt: at,
        authorId: userId(lead),
      },
    });
    const after = { number, heldOn, place };
    journal.push({ at, author: lead, action: null, event: "copil.scheduled", subjectId: id, after });
    for (const [index, decision] of decisions.entries())
      await writeDecision(writer, { number, heldOn }, index + 1, decision);
  }
}

async function writeDecision(
  writer: DemoWriter,
  session: Pick<SessionStory, "number" | "heldOn">,
  number: number,
  { action, text, owner, dueOn, applied }: DecisionStory,
): Promise<void> {
  const { tx, ground, journal } = writer;
  const id = stableId(`demo:decision:${session.number}:${number}`);
  const at = recordedOn(session.heldOn, number);
  await tx.decision.create({
    data: {
      id,
      territoryId: ground.territoryId,
      meetingId: meetingId(session.number),
      number,
      actionId: action === null ? null : actionId(writer, action),
      text,
      owner,
      dueOn: dueOn && asDay(dueOn),
      appliedOn: applied && asDay(applied.on),
      appliedNote: applied?.note ?? null,
      recordedAt: at,
      authorId: userId(lead),
      version: applied ? 2 : 1,
    },
  });
  const told = { number, meeting: session.number, text };
  const gesture = { author: lead, action, subjectId: id };
  journal.push({ ...gesture, at, event: "decision.recorded", after: { ...told, owner, dueOn } });
  if (!applied) return;
  const appliedAt = applied.on === session.heldOn ? recordedOn(applied.on, 60 + number) : typedAt(applied.on, id);
  journal.push({
    ...gesture,
    at: appliedAt,
    event: "decision.applied",
    after: { ...told, appliedOn: applied.on, note: applied.note },
  });
}

/** Decisions are typed one after the other in the evening of their session. */
function recordedOn(heldOn: CalendarDate, minute: number): Date {
  return new Date(Date.parse(heldOn) + 17 * 3_600_000 + minute * 60_000);
}
