import { type CalendarDate, isBefore } from "../shared/calendar-date";
import { NBSP } from "../shared/format";
import { type ActionStatus, isClosed } from "./status";

/** Why « rien de neuf » can't be said on that day, in a sentence; null when it can. */
export function whyNotConfirm(
  last: { status: ActionStatus; declaredOn: CalendarDate } | null,
  today: CalendarDate,
): string | null {
  if (last === null) return `Il n’y a rien à confirmer${NBSP}: faites d’abord un premier point.`;
  if (isClosed(last.status)) return `Cette action est close${NBSP}: il n’y a plus rien à confirmer.`;
  if (!isBefore(last.declaredOn, today))
    return "La météo a déjà été déclarée aujourd’hui. Pour la changer, mettez à jour le point.";
  return null;
}
