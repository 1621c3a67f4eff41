import type { ExpenseState } from "./expense-list-query";
import type { Accounting } from "./stage";
import { stageLabel } from "./stage.labels";

/** The word for where an expense stands: its stage, or « Annulée » once nothing of it is committed. */
export function expenseStateLabel(state: ExpenseState, accounting: Accounting | "MIXED"): string {
  return state === "CANCELLED" ? "Annulée" : stageLabel(state, accounting);
}
