import { StageLabel } from "@/components/ui/stage-mark";
import { StatusSign } from "@/components/ui/status-sign";
import type { ExpenseState } from "@/domain/spending/expense-list-query";
import { expenseStateLabel } from "@/domain/spending/expense-state.labels";
import type { Accounting } from "@/domain/spending/stage";

type ExpenseStateMarkProps = { state: ExpenseState; accounting: Accounting; corrected: boolean };

/** How far the expense went, as a mark and a word, and whether one of its entries was taken back. */
export function ExpenseStateMark({ state, accounting, corrected }: ExpenseStateMarkProps) {
  if (state !== "CANCELLED") {
    return (
      <span className="inline-grid">
        <StageLabel stage={state} accounting={accounting} />
        {corrected && <span className="text-12 text-encre-3">corrigée</span>}
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-encre-3">
      <StatusSign status="ABANDONED" size={14} decorative />
      {expenseStateLabel(state, accounting)}
    </span>
  );
}
