import { z } from "zod";
import { decisionName, meetingName } from "../copil/copil-words";
import { calendarDateSchema } from "../shared/calendar-date";
import { longDate, NBSP, quoted } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type CopilEvent = Extract<JournalEvent, `copil.${string}` | `decision.${string}`>;
type MeetingEvent = Extract<CopilEvent, `copil.${string}`>;

const meeting = z.object({
  number: z.int(),
  heldOn: calendarDateSchema,
  place: z.string().nullish(),
  reason: z.string().nullish(),
});
const decision = z.object({
  number: z.int(),
  meeting: z.int(),
  text: z.string(),
  owner: z.string().optional(),
  dueOn: calendarDateSchema.nullish(),
  appliedOn: calendarDateSchema.nullish(),
  note: z.string().nullish(),
  reason: z.string().nullish(),
});

/** A session of the COPIL fixed, moved or cancelled, and what becomes of its decisions; null when the shape is unknown. */
export function copilSentence(event: CopilEvent, after: unknown, before: unknown = null): Told | null {
  return isMeeting(event) ? meetingSentence(event, after, before) : decisionSentence(event, after);
}

function isMeeting(event: CopilEvent): event is MeetingEvent {
  return event.startsWith("copil.");
}

function meetingSentence(event: MeetingEvent, after: unknown, before: unknown): Told | null {
  const parsed = meeting.safeParse(after);
  if (!parsed.success) return null;
  const { heldOn, place, reason } = parsed.data;
  const name = meetingName(parsed.data);
  const where = place ? `, ${place}` : "";
  switch (event) {
    case "copil.scheduled":
      return told(`${name} fixé au ${longDate(heldOn)}${where}.`);
    case "copil.moved": {
      const was = meeting.safeParse(before).data;
      if (was?.heldOn === heldOn) return told(`${name} du ${longDate(heldOn)}${NBSP}: lieu revu${where}.`);
      return told(`${name} déplacé${was ? ` du ${longDate(was.heldOn)}` : ""} au ${longDate(heldOn)}${where}.`);
    }
    case "copil.cancelled":
      return told(`${name} du ${longDate(heldOn)} annulé.`, reason);
  }
}

function decisionSentence(event: Exclude<CopilEvent, MeetingEvent>, after: unknown): Told | null {
  const parsed = decision.safeParse(after);
  if (!parsed.success) return null;
  const { number, meeting: session, text, owner, dueOn, appliedOn, note, reason } = parsed.data;
  const name = decisionName({ number, meeting: { number: session } });
  switch (event) {
    case "decision.recorded":
      return told(`${name}${owner ? `, ${owner}` : ""}${dueOn ? `, pour le ${longDate(dueOn)}` : ""}.`, text);
    case "decision.applied":
      return told(`${name} appliquée${appliedOn ? ` le ${longDate(appliedOn)}` : ""}${NBSP}: ${quoted(text)}.`, note);
    case "decision.reopened":
      return told(`${name} rouverte${NBSP}: ${quoted(text)}.`, reason);
  }
}
