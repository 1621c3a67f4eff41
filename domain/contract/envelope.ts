import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";

/** What an announced total covers. */
export const PERIMETERS = ["TOTAL_INVESTMENT", "PUBLIC_AID", "OWN_FUNDS"] as const;
export type Perimeter = (typeof PERIMETERS)[number];

/** A total someone announced for the contract, with its author and source; claims are shown together, never averaged. */
export type EnvelopeClaim = {
  amount: Cents;
  author: string;
  /** The author in one or two words, where room is short: « préfet », « Agglo ». */
  shortAuthor: string;
  claimedOn: CalendarDate;
  document: string;
  perimeter: Perimeter;
};
