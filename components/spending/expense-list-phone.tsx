import { ReviewStateMark } from "@/components/review/review-state-mark";
import { isPast } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
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
    <div className="text-13 sm:hidden">
      <div className="border-y-2 border-encre py-2.5">
        <p className="text-14 font-gras">Ensemble, {quantity(list.page.total, "dépense", "dépenses")}</p>
        <p className="font-demi">{amountsInWords(list.totals, accounting)}</p>
        <p className="mt-1 text-12 text-encre-3">{amountsCaption({ asOf, taxBases })}</p>
      </div>
      <ul className="*:grid *:grid-cols-[minmax(0,1fr)_auto] *:gap-x-3 *:border-b *:border-filet-fin *:py-2.5 [&_a]:text-14 [&_a]:font-demi [&_a]:text-encre [&_a]:no-underline [&_p]:col-span-2 [&_p]:whitespace-pre-line [&_p]:text-encre-3">
        {lines.map((line) => (
          <li key={line.id}>
            <Link href={line.href}>{line.object}</Link>
            <ExpenseStateMark state={line.state} accounting={line.accounting} corrected={line.corrected} />
            <p>{origin(line, !at.only, asOf)}</p>
            {!isPast(at.place) && line.review && <ReviewStateMark state={line.review} className="col-span-2" />}
            <b className="col-span-2 font-demi">{amountsInWords(line, line.accounting)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function origin(line: ExpenseLine, withAction: boolean, asOf: ShownExpenses["asOf"]): string {
  const action = withAction ? ` · ${line.action} ${line.actionTitle}` : "";
  return `${line.supplier} · ${expenseReference(line.number)}\n${shortDate(line.lastOn, asOf)}${action}`;
}

/** « Engagé 56 000 €, facturé 44 114 €, payé 0 € » */
function amountsInWords({ committed, invoiced, paid }: StageTotals, accounting: Accounting | "MIXED"): string {
  const invoicedWord = stageLabel("INVOICED", accounting).toLowerCase();
  return `Engagé ${euros(committed)}, ${invoicedWord} ${euros(invoiced)}, payé ${euros(paid)}`;
}
