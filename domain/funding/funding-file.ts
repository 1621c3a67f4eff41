import type { CalendarDate } from "../shared/calendar-date";
import type { FundingLine, FundingMovement } from "./funding-line";

/** A line of a funding plan with the action it funds, and its ledger on the day it is read at. */
export type FundingFile = FundingLine & {
  actionId: string;
  movements: readonly FundingMovement[];
  /** The day something was first asked for, and first came in, entries taken back left out. */
  firstClaimedOn: CalendarDate | null;
  firstReceivedOn: CalendarDate | null;
  /** Since when something asked for has not come in: receipts answer the oldest claims first. */
  unpaidSince: CalendarDate | null;
};
