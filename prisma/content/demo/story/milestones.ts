import type { MoveKind, ReasonKind } from "@/domain/milestone/move";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type AmendmentNumber, amendmentOf } from "./amendments";

export type MilestoneMoveStory = {
  kind: MoveKind;
  on: CalendarDate;
  to: CalendarDate | null;
  reasonKind: ReasonKind | null;
  reason: string | null;
  /** The avenant that moves the date of the contract; null for what a pilot declares. */
  amendment: AmendmentNumber | null;
};

/** A milestone of the contract, with its date there; or one added later, with the pilot's own date and no other. */
export type MilestoneStory = {
  title: string;
  weight: number;
  baseline: CalendarDate | null;
  added: { on: CalendarDate; forecast: CalendarDate } | null;
  moves: readonly MilestoneMoveStory[];
};

export function milestone(
  title: string,
  weight: number,
  baseline: string,
  ...moves: MilestoneMoveStory[]
): MilestoneStory {
  return { title, weight, baseline: calendarDate(baseline), added: null, moves };
}

export function addedMilestone(title: string, on: string, forecast: string): MilestoneStory {
  const added = { on: calendarDate(on), forecast: calendarDate(forecast) };
  return { title, weight: 1, baseline: null, added, moves: [] };
}

export function reached(date: string, declaredOn = date): MilestoneMoveStory {
  return { ...move("REACHED", declaredOn), to: calendarDate(date) };
}

export function postponed(on: string, to: string, reasonKind: ReasonKind, reason: string): MilestoneMoveStory {
  return { ...move("POSTPONED", on), to: calendarDate(to), reasonKind, reason };
}

/** The date of the contract becomes another, on the day the avenant is signed. */
export function amended(amendment: AmendmentNumber, to: string): MilestoneMoveStory {
  const { number, signedOn, object } = amendmentOf(amendment);
  const reason = `Avenant n° ${number} : ${object}`;
  return { ...move("BASELINE", signedOn), to: calendarDate(to), reason, amendment };
}

export function unreached(on: string, reason: string): MilestoneMoveStory {
  return { ...move("UNREACHED", on), reason };
}

export function cancelled(on: string, reason: string): MilestoneMoveStory {
  return { ...move("CANCELLED", on), reason };
}

function move(kind: MilestoneMoveStory["kind"], on: string): MilestoneMoveStory {
  return { kind, on: calendarDate(on), to: null, reasonKind: null, reason: null, amendment: null };
}
