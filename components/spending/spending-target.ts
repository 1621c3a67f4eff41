import type { FullAction } from "@/server/territory/visible-contract";
import type { SpendingTarget } from "./spending-impact";

/** What the spending forms of the browser need of an action, and nothing else of it. */
export function spendingTarget(action: FullAction): SpendingTarget {
  const { id, number, title, accounting, taxBasis, committed, invoiced, paid, plannedToDate, programmed } = action;
  return { id, number, title, accounting, taxBasis, committed, invoiced, paid, plannedToDate, programmed };
}
