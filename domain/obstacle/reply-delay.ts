import { addDays, type CalendarDate } from "../shared/calendar-date";
import type { ObstacleKind } from "./obstacle";

/** How many days a service is given to answer when nobody says otherwise: a habit of the contract, no legal delay. */
export const DEFAULT_REPLY_DAYS: Record<ObstacleKind, number> = {
  LAND: 45,
  PERMIT: 30,
  CONNECTION: 30,
  HIRING: 30,
  FUNDING: 30,
  SUPPLY: 15,
  OTHER: 30,
};

/** The day an answer asked for that day is due when nobody says otherwise. */
export function defaultReplyDue(kind: ObstacleKind, askedOn: CalendarDate): CalendarDate {
  return addDays(askedOn, DEFAULT_REPLY_DAYS[kind]);
}

/** Services people think of first for each kind, offered while typing. */
export const SERVICE_EXAMPLES: Record<ObstacleKind, string> = {
  LAND: "service foncier de l’agglomération",
  PERMIT: "service urbanisme de la commune",
  CONNECTION: "gestionnaire du réseau électrique",
  HIRING: "service emploi du territoire",
  FUNDING: "service instructeur du financeur",
  SUPPLY: "service achats du fournisseur",
  OTHER: "service qui peut répondre",
};
