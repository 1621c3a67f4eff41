import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { type Cents, subtractCents } from "../shared/money";
import type { FundingFile } from "./funding-file";
import { type FundingStatus, isPublicAid } from "./funding-line";

/** A file is told when it has waited for more days than that. */
export const WAITING_DAYS = 60;

/** DECISION: asked for, nothing granted yet. AGREEMENT: granted, not contracted. PAYMENT: claimed, not all come in. */
export type WaitingFor = "DECISION" | "AGREEMENT" | "PAYMENT";

export type WaitingFile = {
  file: FundingFile;
  what: WaitingFor;
  amount: Cents | null;
  since: CalendarDate;
  days: number;
};

const AWAITED: Partial<Record<FundingStatus, WaitingFor>> = {
  REQUESTED: "DECISION",
  UNDER_REVIEW: "DECISION",
  GRANTED: "AGREEMENT",
};

/** The files of public aid that have waited for more than sixty days, the longest first. */
export function waitingFiles(files: readonly FundingFile[], asOf: CalendarDate): WaitingFile[] {
  return files
    .filter(isPublicAid)
    .flatMap((file) => {
      const waiting = waitOf(file);
      return waiting === null ? [] : [{ file, ...waiting, days: daysBetween(waiting.since, asOf) }];
    })
    .filter(({ days }) => days > WAITING_DAYS)
    .toSorted((a, b) => b.days - a.days || a.file.rank - b.file.rank);
}

/** A file waits for a decision since it was asked for: being taken into review does not set the clock back. */
export function waitOf(file: FundingFile): Omit<WaitingFile, "file" | "days"> | null {
  const { status, requested, granted, claimed, received, unpaidSince } = file;
  const what = AWAITED[status];
  if (what === "DECISION") return { what, amount: requested, since: askedOn(file) };
  if (what === "AGREEMENT") return { what, amount: granted, since: file.since };
  if (unpaidSince === null) return null;
  return { what: "PAYMENT", amount: subtractCents(claimed, received), since: unpaidSince };
}

/** The first of the steps in a row that ask for the aid, at the end of the history. */
function askedOn({ moves, since }: FundingFile): CalendarDate {
  const before = moves.findLastIndex(({ status }) => AWAITED[status] !== "DECISION");
  return moves[before + 1]?.on ?? since;
}
