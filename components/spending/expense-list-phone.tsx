import Link from "next/link";
import { euros, quantity, shortDate } from "@/domain/shared/format";
import { expenseReference } from "@/domain/spending/expense-reference";
import type { StageTotals } from "@/domain/spending/ledger";
import type { Accounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { ExpenseLine, ShownExpenses } from "./expense-list";
import { ExpenseStateMark } from "./expense-list-state";
import { amountsCaption } from "./expense-list-table";

/** The same rows one under the other, where a table would not fit. */
export function ExpenseListPhone({ at, lines, list, asOf, accounting, taxBases }: ShownExpenses) {
  return (
    <div className="sm:hidden">
      <div className="border-y-2 border-encre py-2.5">
        <p className="font-gras">Ensemble, {quantity(list.page.total, "dépense", "dépenses")}</p>
        <Amounts totals={list.totals} accounting={accounting} />
        <p className="mt-1.5 text-12 text-encre-3">{amountsCaption({ asOf, taxBases })}</p>
      </div>
      <ul>
        {lines.map((line) => (
          <Item key={line.id} line={line} withAction={!at.only} asOf={asOf} />
        ))}
      </ul>
    </div>
  );
}

function Item({ line, withAction, asOf }: { line: ExpenseLine; withAction: boolean; asOf: ShownExpenses["asOf"] }) {
  return (
    <li className="border-b border-filet-fin py-2.5">
      <div className="flex items-start justify-between gap-3">
        <Link href={line.href} className="font-demi text-encre no-underline">
          {line.object}
        </Link>
        <span className="text-13">
          <ExpenseStateMark state={line.state} accounting={line.accounting} />
        </span>
      </div>
      <p className="text-13 text-encre-3">
        {line.supplier} · {expenseReference(line.number)}
      </p>
      <p className="text-13 text-encre-3">
        {shortDate(line.lastOn, asOf)}
        {withAction && ` · ${line.action} ${line.actionTitle}`}
      </p>
      <Amounts totals={line} accounting={line.accounting} />
    </li>
  );
}

function Amounts({ totals, accounting }: { totals: StageTotals; accounting: Accounting | "MIXED" }) {
  const amounts = [
    ["COMMITTED", totals.committed],
    ["INVOICED", totals.invoiced],
    ["PAID", totals.paid],
  ] as const;
  return (
    <dl className="mt-1.5 grid grid-cols-3 items-end gap-2">
      {amounts.map(([stage, amount]) => (
        <div key={stage} className="min-w-0">
          <dt className="text-12 text-encre-3">{stageLabel(stage, accounting)}</dt>
          <dd className="text-13 font-demi">{euros(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
