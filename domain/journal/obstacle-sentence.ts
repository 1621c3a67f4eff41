import { z } from "zod";
import { OBSTACLE_KINDS } from "../obstacle/obstacle";
import { OBSTACLE_KIND_LABELS } from "../obstacle/obstacle.labels";
import { calendarDateSchema } from "../shared/calendar-date";
import { longDate, NBSP, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type ObstacleEvent = Extract<JournalEvent, `obstacle.${string}`>;

const traced = z.object({
  title: z.string(),
  kind: z.enum(OBSTACLE_KINDS).optional(),
  service: z.string().nullish(),
  replyDueOn: calendarDateSchema.nullish(),
  meeting: z.object({ number: z.int(), heldOn: calendarDateSchema }).nullish(),
  sentence: z.string().nullish(),
});

export function isObstacle(event: JournalEvent): event is ObstacleEvent {
  return event.startsWith("obstacle.");
}

/** What happened to a « point de blocage »; null when the shape is unknown. */
export function obstacleSentence(event: ObstacleEvent, after: unknown): Told | null {
  const parsed = traced.safeParse(after);
  if (!parsed.success) return null;
  const { title, kind, service, replyDueOn, meeting, sentence } = parsed.data;
  const name = `Point de blocage «${THIN}${title}${THIN}»`;
  const due = replyDueOn ? `, réponse due le ${longDate(replyDueOn)}` : "";
  switch (event) {
    case "obstacle.raised": {
      const nature = kind ? `, ${OBSTACLE_KIND_LABELS[kind].toLowerCase()}` : "";
      return told(`${name} signalé${nature}${service ? `, adressé à${NBSP}: ${service}${due}` : ""}.`);
    }
    case "obstacle.addressed":
      return service ? told(`${name} adressé à${NBSP}: ${service}${due}.`, sentence) : null;
    case "obstacle.answered":
      return told(`${name}${NBSP}: réponse reçue${service ? `, ${service}` : ""}.`, sentence);
    case "obstacle.escalated": {
      const session = meeting ? ` n°${NBSP}${meeting.number} du ${longDate(meeting.heldOn)}` : "";
      return told(`${name} porté au COPIL${session}.`, sentence);
    }
    case "obstacle.resolved":
      return told(`${name} levé.`, sentence);
    case "obstacle.reopened":
      return told(`${name} rouvert.`, sentence);
  }
}
