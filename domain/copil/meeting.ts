import type { CalendarDate } from "../shared/calendar-date";

/** A session of the steering committee, held or to come. `version` goes back with its forms. */
export type Meeting = {
  id: string;
  number: number;
  heldOn: CalendarDate;
  place: string | null;
  cancelled: boolean;
  version: number;
};

/** The session that comes next: today's is still to come. */
export function nextMeeting<M extends Pick<Meeting, "heldOn" | "cancelled">>(
  meetings: readonly M[],
  asOf: CalendarDate,
): M | null {
  const coming = meetings.filter(({ cancelled, heldOn }) => !cancelled && heldOn >= asOf);
  return coming.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn)).at(0) ?? null;
}

/** A session decisions are taken in: today's counts, whatever time it is. */
export function hasSat({ cancelled, heldOn }: Pick<Meeting, "heldOn" | "cancelled">, asOf: CalendarDate): boolean {
  return !cancelled && heldOn <= asOf;
}
