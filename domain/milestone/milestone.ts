import type { CalendarDate } from "../shared/calendar-date";

/** A milestone as it stands on a day: what the moves declared by then make of it. */
export type MilestoneFacts = {
  id: string;
  rank: number;
  title: string;
  weight: number;
  /** The date of the signed contract, before any avenant; null for a milestone added later. */
  originalBaseline: CalendarDate | null;
  /** The date that binds now: the contract's, or the last avenant's. */
  baseline: CalendarDate | null;
  /** The pilot's own estimate, null as long as they gave none. */
  forecast: CalendarDate | null;
  actual: CalendarDate | null;
  cancelled: boolean;
};
