import "server-only";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";

type Period = { action?: number | null; from?: CalendarDate | null; to?: CalendarDate | null };

/** The filters most lists share, as a cover tells them. */
export function filterWords(
  { action = null, from = null, to = null }: Period,
  others: readonly (string | null)[] = [],
) {
  return [
    ...(action === null ? [] : [`action ${action}`]),
    ...others.filter((words) => words !== null),
    ...(from === null ? [] : [`depuis le ${longDate(from)}`]),
    ...(to === null ? [] : [`jusqu’au ${longDate(to)}`]),
  ];
}
