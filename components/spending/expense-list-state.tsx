import { StageLabel } from "@/components/ui/stage-mark";
import { StatusSign } from "@/components/ui/status-sign";
import type { ExpenseState } from "@/domain/spending/expense-list-query";
import { expenseStateLabel } from "@/domain/spending/expense-state.labels";
import type { Accounting } from "@/domain/spending/stage";

type ExpenseStateMarkProps = { state: ExpenseState; accounting: Accounting };

/** How far the expense went, as a mark and a word. */
export function ExpenseStateMark({ state, accounting }: ExpenseStateMarkProps) {
  if (state !== "CANCELLED") return <StageLabel stage={state} accounting={accounting} />;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-encre-3">
      <StatusSign status="ABANDONED" size={14} decorative />
      {expenseStateLabel(state, accounting)}
    </span>
  );
}
