import type { CalendarDate } from "../shared/calendar-date";
import { dayMonth, longMonth, NBSP } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";
import type { CalendarEvent } from "./calendar-event";
import { type CalendarQuery, isFiltered } from "./calendar-query";

/** « Quatre échéances en juin 2021, la prochaine le 24 juin ». Counts what is still to come and what is late. */
export function calendarHeadline(
  query: Pick<CalendarQuery, "month" | "kind" | "mine">,
  events: readonly CalendarEvent[],
  asOf: CalendarDate,
): string {
  const told = events.filter(({ state }) => state !== "CANCELLED");
  const when = `en ${longMonth(query.month).replace(" ", NBSP)}`;
  if (told.length === 0)
    return isFiltered(query) ? `Aucune date ${when} ne répond à ce filtre` : `Rien n’est daté ${when}`;
  const next = told
    .filter(({ state }) => state === "COMING")
    .map(({ on }) => on)
    .toSorted()[0];
  const late = told.filter(({ state }) => state === "LATE").length;
  const count = told.length === 1 ? "Une date" : `${capitalized(countWord(told.length))} dates`;
  const facts = [
    late > 0 && `${late === 1 ? "une est dépassée" : `${countWord(late)} sont dépassées`}`,
    next && `${next === asOf ? "la prochaine est aujourd’hui" : `la prochaine le ${dayMonth(next, asOf)}`}`,
  ].filter((fact) => typeof fact === "string");
  return [`${count} ${when}`, ...facts].join(", ");
}
