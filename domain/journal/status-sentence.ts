import { z } from "zod";
import { NBSP, THIN } from "../shared/format";
import { ACTION_STATUSES } from "../status/status";
import { quotedStatus } from "../status/status.labels";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

const declaration = z.object({
  status: z.enum(ACTION_STATUSES),
  previous: z.enum(ACTION_STATUSES).nullish(),
  sentence: z.string(),
  declaredProgress: z.number().nullish(),
  decisionAsked: z.string().nullish(),
});
const closing = z.object({ status: z.enum(ACTION_STATUSES), sentence: z.string().nullish() });

type StatusEvent = Extract<JournalEvent, `status.${string}`>;
type ClosingEvent = "closing.asked" | "closing.withdrawn";

/** A météo declared, alone or with a whole point, or confirmed as it was. */
export function statusSentence(event: StatusEvent, after: unknown): Told | null {
  const parsed = declaration.safeParse(after);
  if (!parsed.success) return null;
  const { status, previous, sentence, declaredProgress, decisionAsked } = parsed.data;
  const now = quotedStatus(status);
  if (event === "status.confirmed") return told(`Rien de neuf${NBSP}: météo ${now} confirmée.`, sentence);
  const beyond = `${declaredProgress == null ? "" : ` Avancement ${declaredProgress}${THIN}%.`}${decisionAsked ? ` Décision demandée${NBSP}: ${decisionAsked.replace(/\.$/, "")}.` : ""}`;
  if (!previous) return told(`Météo déclarée${NBSP}: ${now}.${beyond}`, sentence);
  if (previous === status) return told(`Météo confirmée${NBSP}: ${now}.${beyond}`, sentence);
  return told(`Météo passée de ${quotedStatus(previous)} à ${now}.${beyond}`, sentence);
}

/** The end of an action, asked of the préfecture or taken back before it answered. */
export function closingSentence(event: ClosingEvent, after: unknown): Told | null {
  const parsed = closing.safeParse(after);
  if (!parsed.success) return null;
  const { status, sentence } = parsed.data;
  if (event === "closing.withdrawn") return told(`Demande de clôture retirée${NBSP}: ${quotedStatus(status)}.`);
  return told(`Clôture demandée à la préfecture${NBSP}: ${quotedStatus(status)}.`, sentence);
}

export function isStatus(event: JournalEvent): event is StatusEvent {
  return event.startsWith("status.");
}
