import { type CalendarDate, daysBetween } from "../shared/calendar-date";

/** What the steering committee decided. `action` is null when it concerns the whole contract; `version` goes back with its forms. */
export type Decision = {
  id: string;
  number: number;
  meeting: { id: string; number: number; heldOn: CalendarDate };
  action: number | null;
  text: string;
  owner: string;
  dueOn: CalendarDate | null;
  appliedOn: CalendarDate | null;
  note: string | null;
  /** About an action the viewer holds a role on, or in the hands of the viewer or their organisation. */
  mine: boolean;
  version: number;
};

/** Read on a day: applied by then, else late once its last day is past. Without a day to apply it by, never late. */
export const DECISION_STATES = ["LATE", "OPEN", "APPLIED"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export function decisionState(
  { dueOn, appliedOn }: Pick<Decision, "dueOn" | "appliedOn">,
  asOf: CalendarDate,
): DecisionState {
  if (appliedOn !== null && appliedOn <= asOf) return "APPLIED";
  return dueOn !== null && dueOn < asOf ? "LATE" : "OPEN";
}

/** Days since its last day; null unless it is late. */
export function lateDays(decision: Pick<Decision, "dueOn" | "appliedOn">, asOf: CalendarDate): number | null {
  if (decision.dueOn === null || decisionState(decision, asOf) !== "LATE") return null;
  return daysBetween(decision.dueOn, asOf);
}

/** Those to be followed, the longest overdue first, then by the day they are due; those without a day last. */
export function carriedOver(decisions: readonly Decision[], asOf: CalendarDate): Decision[] {
  return decisions
    .filter((decision) => decisionState(decision, asOf) !== "APPLIED")
    .toSorted(
      (a, b) =>
        (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
        a.meeting.number - b.meeting.number ||
        a.number - b.number,
    );
}
