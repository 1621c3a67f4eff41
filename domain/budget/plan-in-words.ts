import { amountInWords } from "../shared/format";
import { type Cents, cents } from "../shared/money";

/** Paid is « au niveau du plan » up to this share of the plan to date, on either side. */
export const AT_PLAN_PERCENT = 2;

export type PlanPosition = "UNDER" | "AT" | "AHEAD";

/** Where a gap leaves what is paid: at the plan within 2 % of it, else under or ahead. */
export function planPosition(gap: Cents, plannedToDate: Cents): PlanPosition {
  if (Math.abs(gap) * 100 <= plannedToDate * AT_PLAN_PERCENT) return "AT";
  return gap < 0 ? "UNDER" : "AHEAD";
}

/** « 14,0 M€ payés, 4,6 M€ sous le plan » — `planName` completes « le plan » when it does not cover everything. */
export function paidAgainstPlan(
  known: { paid: Cents; plannedToDate: Cents | null; gap: Cents | null },
  digits: number,
  planName = "le plan",
): string {
  const { paid, plannedToDate, gap } = known;
  const payments = paid === 0 ? "Rien de payé" : `${amountInWords(paid, digits)} payés`;
  if (plannedToDate === null || gap === null) return `${payments}, pas de plan saisi`;
  if (plannedToDate === 0) return `${payments}, rien de prévu à ce jour`;
  const position = planPosition(gap, plannedToDate);
  if (position === "AT") return `${payments}, au niveau ${planName.replace(/^le /, "du ")}`;
  const amount = amountInWords(cents(Math.abs(gap)), digits);
  return `${payments}, ${amount} ${position === "UNDER" ? "sous" : "d’avance sur"} ${planName}`;
}
