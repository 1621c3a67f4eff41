import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, subtractCents, ZERO } from "../shared/money";
import { type PlanLine, type PlanVersion, programmed } from "./plan-to-date";
import { versionInForce } from "./version-in-force";

type AmendmentLine = PlanVersion["lines"][number];

/** The plan an avenant gives to an action. `version` is the row's, and goes back with its form. */
export type AmendedPlan = { actionId: string; version: number; lines: readonly AmendmentLine[] };

/** The contractual date an avenant gives to a milestone, in place of another one or of none. */
export type AmendedDate = {
  milestoneId: string;
  actionId: string;
  title: string;
  from: CalendarDate | null;
  to: CalendarDate;
};

/** « Avenant » to the contract: a draft that counts nowhere until it is sealed, then fixed for good. */
export type Amendment = {
  id: string;
  number: number;
  signedOn: CalendarDate;
  object: string;
  decision: string;
  sealed: boolean;
  version: number;
  plans: readonly AmendedPlan[];
  dates: readonly AmendedDate[];
};

/** The plan an avenant takes the place of: the one in force on its day without it. Null when the action had none. */
export function replacedVersion(
  versions: readonly PlanVersion[],
  amendment: { number: number; signedOn: CalendarDate },
): PlanVersion | null {
  const own = versions.find((version) => version.amendment === amendment.number);
  const others = versions.filter((version) => version !== own && (own === undefined || version.number < own.number));
  return versionInForce(others, amendment.signedOn);
}

/** By how much a plan changes the total programmed before it; where there was none, its whole total. */
export function programmedChange(before: readonly PlanLine[] | undefined, after: readonly PlanLine[]): Cents {
  return subtractCents(programmed(after) ?? ZERO, programmed(before ?? []) ?? ZERO);
}

/** Whether two plans hold the same amounts, months of nothing aside. */
export function isSamePlan(a: readonly AmendmentLine[], b: readonly AmendmentLine[]): boolean {
  const planned = (lines: readonly AmendmentLine[]) =>
    lines
      .filter(({ amount }) => amount > 0)
      .map(({ month, amount, operating }) => `${month} ${amount} ${operating}`)
      .toSorted()
      .join();
  return planned(a) === planned(b);
}
