import { z } from "zod";
import { days, longDate, NBSP, quoted } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";
import { tracedDate } from "./traced";

type CampaignEvent = Extract<JournalEvent, `campaign.${string}`>;

const launched = z.object({ title: z.string(), startsOn: tracedDate, everyDays: z.int(), endsOn: tracedDate });
const stopped = z.object({ title: z.string() });

export function isCampaign(event: JournalEvent): event is CampaignEvent {
  return event.startsWith("campaign.");
}

/** A round of reminders launched or stopped; null when the shape is unknown. */
export function campaignSentence(event: CampaignEvent, after: unknown): Told | null {
  if (event === "campaign.stopped") {
    const { data } = stopped.safeParse(after);
    return data ? told(`Campagne de relance ${quoted(data.title)} arrêtée.`) : null;
  }
  const { data } = launched.safeParse(after);
  if (!data) return null;
  const term = `du ${longDate(data.startsOn)} au ${longDate(data.endsOn)}, un rappel tous les ${days(data.everyDays)}`;
  return told(`Campagne de relance ${quoted(data.title)} lancée${NBSP}: ${term}.`);
}
