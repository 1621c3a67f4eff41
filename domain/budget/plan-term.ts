import { addToMonth, type CalendarDate, type Month, monthOf } from "../shared/calendar-date";

type Term = { signedOn: CalendarDate; endsOn: CalendarDate };

/** The months an avenant may plan beyond the contract's term: payments end after what they are for. */
const BEYOND_TERM = 12;

/** The first and last months a plan may hold: those of the contract, and for an avenant a year more. */
export function planTerm({ signedOn, endsOn }: Term, amended: boolean): { first: Month; last: Month } {
  return { first: monthOf(signedOn), last: addToMonth(monthOf(endsOn), amended ? BEYOND_TERM : 0) };
}
