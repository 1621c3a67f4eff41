import type { CalendarDate } from "../shared/calendar-date";
import type { MilestoneFacts } from "./milestone";
import type { MoveKind } from "./move";

/** One declared fact about a milestone; an amended baseline comes from an avenant, any other from the contract. */
export type MilestoneMove = {
  kind: MoveKind;
  toDate: CalendarDate | null;
  declaredOn: CalendarDate;
  sequence: number;
  amended: boolean;
};

type MilestoneDates = Pick<MilestoneFacts, "originalBaseline" | "baseline" | "forecast" | "actual" | "cancelled">;

const NOTHING: MilestoneDates = {
  originalBaseline: null,
  baseline: null,
  forecast: null,
  actual: null,
  cancelled: false,
};

/**
 * What the moves declared by that day make of a milestone, in the order of their days, then of their recording. The
 * original date is the last one set before any avenant: until then, setting it again corrects what was typed.
 */
export function foldMoves(moves: readonly MilestoneMove[], asOf: CalendarDate): MilestoneDates {
  return moves
    .filter((move) => move.declaredOn <= asOf)
    .toSorted((a, b) => compareText(a.declaredOn, b.declaredOn) || a.sequence - b.sequence)
    .reduce(applyMove, NOTHING);
}

function applyMove(dates: MilestoneDates, move: MilestoneMove): MilestoneDates {
  switch (move.kind) {
    case "BASELINE":
      return { ...dates, originalBaseline: originalAfter(dates, move), baseline: move.toDate };
    case "POSTPONED":
      return { ...dates, forecast: move.toDate };
    case "REACHED":
      return { ...dates, actual: move.toDate };
    case "UNREACHED":
      return { ...dates, actual: null };
    case "CANCELLED":
      return { ...dates, cancelled: true };
  }
}

function originalAfter({ originalBaseline, baseline }: MilestoneDates, move: MilestoneMove): CalendarDate | null {
  const alreadyAmended = originalBaseline !== baseline;
  return move.amended || alreadyAmended ? originalBaseline : move.toDate;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
