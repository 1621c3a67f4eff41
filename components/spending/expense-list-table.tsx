import clsx from "clsx";
import { ReviewStateMark } from "@/components/review/review-state-mark";
import { isPast } from "@/components/territory/links";
import { ListSortHeader } from "@/components/territory/list-sort-header";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { euros, listFr, longDate, NBSP, quantity, shortDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { EXPENSE_COLUMNS, type ExpenseListQuery } from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { ExpenseLine, ShownExpenses } from "./expense-list";
import { expenseListHref } from "./expense-list-links";
import { ExpenseStateMark } from "./expense-list-state";

export function ExpenseListTable({ at, lines, list, asOf, accounting, taxBases }: ShownExpenses) {
  const { totals, page } = list;
  const sorting = {
    columns: EXPENSE_COLUMNS,
    sort: at.query.sort,
    hrefOf: (sort: ExpenseListQuery["sort"]) => expenseListHref(at, { sort }),
  };
  const isNow = !isPast(at.place);
  return (
    <ScrollRegion label="Dépenses" className="max-sm:hidden">
      <table className="table">
        <caption className="pb-3 text-13 text-encre-3">{amountsCaption({ asOf, taxBases })}</caption>
        <thead>
          <tr>
            <ListSortHeader {...sorting} column="numero">
              N°
            </ListSortHeader>
            <ListSortHeader {...sorting} column="date">
              Dernière écriture
            </ListSortHeader>
            <ListSortHeader {...sorting} column="objet">
              Objet et tiers
            </ListSortHeader>
            {!at.only && (
              <ListSortHeader {...sorting} column="action">
                Action
              </ListSortHeader>
            )}
            <th scope="col">Étape</th>
            {isNow && <th scope="col">Revue</th>}
            <ListSortHeader {...sorting} column="engage" number>
              Engagé
            </ListSortHeader>
            <ListSortHeader {...sorting} column="facture" number>
              {stageLabel("INVOICED", accounting)}
            </ListSortHeader>
            <ListSortHeader {...sorting} column="paye" number>
              Payé
            </ListSortHeader>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} withAction={!at.only} withReview={isNow} asOf={asOf} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4 + Number(!at.only) + Number(isNow)}>
              Ensemble, {quantity(page.total, "dépense", "dépenses")}
            </th>
            <Amount value={totals.committed} />
            <Amount value={totals.invoiced} />
            <Amount value={totals.paid} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** What the amounts of the list are: up to which day, without or with VAT. */
export function amountsCaption({ asOf, taxBases }: Pick<ShownExpenses, "asOf" | "taxBases">): string {
  const mixed = taxBases.length > 1 ? `${NBSP}: les actions n’ont pas toutes la même base` : "";
  return `Montants cumulés au ${longDate(asOf)}, ${listFr(taxBases)}${mixed}. Sommes calculées avant arrondi.`;
}

type RowProps = { line: ExpenseLine; withAction: boolean; withReview: boolean; asOf: ShownExpenses["asOf"] };

function Row({ line, withAction, withReview, asOf }: RowProps) {
  return (
    <tr>
      <td className="whitespace-nowrap text-encre-2">{expenseReference(line.number)}</td>
      <td className="whitespace-nowrap">{shortDate(line.lastOn, asOf)}</td>
      <th scope="row">
        <Link href={line.href} className={clsx(line.state === "CANCELLED" && "line-through")}>
          {line.object}
        </Link>
        <span className="second">{line.supplier}</span>
      </th>
      {withAction && (
        <td className="whitespace-nowrap">
          {line.action} · {line.actionTitle}
        </td>
      )}
      <td>
        <ExpenseStateMark state={line.state} accounting={line.accounting} corrected={line.corrected} />
      </td>
      {withReview && <td>{line.review && <ReviewStateMark state={line.review} />}</td>}
      <Amount value={line.committed} />
      <Amount value={line.invoiced} />
      <Amount value={line.paid} />
    </tr>
  );
}

function Amount({ value }: { value: Cents }) {
  return <td className={clsx("number", value === 0 && "text-encre-3")}>{euros(value)}</td>;
}
