import clsx from "clsx";
import Link from "next/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SortHeader } from "@/components/ui/sort-header";
import { euros, listFr, longDate, NBSP, quantity, shortDate } from "@/domain/shared/format";
import { nextSort } from "@/domain/shared/list-query";
import type { Cents } from "@/domain/shared/money";
import { EXPENSE_COLUMNS, type ExpenseColumn } from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { ExpenseLine, ShownExpenses } from "./expense-list";
import { type ExpenseListPlace, expenseListHref } from "./expense-list-links";
import { ExpenseStateMark } from "./expense-list-state";

export function ExpenseListTable({ at, lines, list, asOf, accounting, taxBases }: ShownExpenses) {
  const { totals, page } = list;
  return (
    <ScrollRegion label="Dépenses" className="max-sm:hidden">
      <table className="table">
        <caption className="pb-3 text-13 text-encre-3">{amountsCaption({ asOf, taxBases })}</caption>
        <thead>
          <tr>
            <Sorted at={at} column="numero">
              N°
            </Sorted>
            <Sorted at={at} column="date">
              Dernière écriture
            </Sorted>
            <Sorted at={at} column="objet">
              Objet et tiers
            </Sorted>
            {!at.only && (
              <Sorted at={at} column="action">
                Action
              </Sorted>
            )}
            <th scope="col">Étape</th>
            <Sorted at={at} column="engage" number>
              Engagé
            </Sorted>
            <Sorted at={at} column="facture" number>
              {stageLabel("INVOICED", accounting)}
            </Sorted>
            <Sorted at={at} column="paye" number>
              Payé
            </Sorted>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} withAction={!at.only} asOf={asOf} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={at.only ? 4 : 5}>
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

type SortedProps = { at: ExpenseListPlace; column: ExpenseColumn; number?: boolean; children: string };

function Sorted({ at, column, number = false, children }: SortedProps) {
  const { sort } = at.query;
  const order = sort.column === column ? sort.order : null;
  const href = expenseListHref(at, { sort: nextSort<ExpenseColumn>(sort, column, EXPENSE_COLUMNS) });
  return (
    <SortHeader href={href} order={order} number={number}>
      {children}
    </SortHeader>
  );
}

function Row({ line, withAction, asOf }: { line: ExpenseLine; withAction: boolean; asOf: ShownExpenses["asOf"] }) {
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
        <ExpenseStateMark state={line.state} accounting={line.accounting} />
      </td>
      <Amount value={line.committed} />
      <Amount value={line.invoiced} />
      <Amount value={line.paid} />
    </tr>
  );
}

function Amount({ value }: { value: Cents }) {
  return <td className={clsx("number", value === 0 && "text-encre-3")}>{euros(value)}</td>;
}
