import clsx from "clsx";
import { ReviewStateMark } from "@/components/review/review-state-mark";
import { ExpenseStateMark } from "@/components/spending/expense-list-state";
import { actionHref, isPast, type Place } from "@/components/territory/links";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { euros, NBSP, shortDate, THIN } from "@/domain/shared/format";
import {
  EXPENSE_STATES,
  type ExpenseState,
  expenseListParams,
  readExpenseListQuery,
} from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { expenseStateLabel } from "@/domain/spending/expense-state.labels";
import type { RecentExpenses } from "@/server/spending/spending.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type ActionExpensesProps = {
  action: FullAction;
  expenses: RecentExpenses;
  state: ExpenseState | null;
  place: Place;
  asOf: CalendarDate;
};

/** The expenses last written to, by state if asked, each open to its ledger. */
export function ActionExpenses({ action, expenses, state, place, asOf }: ActionExpensesProps) {
  const { total, rows } = expenses;
  return (
    <section aria-labelledby="depenses" className="min-w-0">
      <SectionHeading
        id="depenses"
        title={
          <>
            Dépenses <span className="font-normal text-encre-3">{total}</span>
          </>
        }
        aside={total > 0 && <StateFilter action={action} expenses={expenses} state={state} place={place} />}
      />
      {total === 0 ? (
        <EmptyState title="Aucune dépense saisie.">La première fera apparaître la courbe du payé.</EmptyState>
      ) : (
        <>
          <ExpensesTable action={action} rows={rows} place={place} asOf={asOf} />
          <p className="mt-3 text-13 print:hidden">
            <Link href={actionHref(place, action.number, stateParams(state), "/depenses")}>
              {allWords(expenses, action, state)}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

function stateParams(state: ExpenseState | null) {
  return expenseListParams({ ...readExpenseListQuery({}), state });
}

function allWords({ total, states }: RecentExpenses, { accounting }: FullAction, state: ExpenseState | null): string {
  const count = state === null ? total : (states[state] ?? 0);
  const of = state === null ? "" : ` «${THIN}${expenseStateLabel(state, accounting)}${THIN}»`;
  return count === 1 ? `Voir la dépense${of} dans la liste` : `Voir les ${count}${NBSP}dépenses${of}`;
}

function StateFilter({ action, expenses, state, place }: Omit<ActionExpensesProps, "asOf">) {
  const states = EXPENSE_STATES.filter((known) => (expenses.states[known] ?? 0) > 0 || known === state);
  const href = (asked: ExpenseState | null) => actionHref(place, action.number, stateParams(asked));
  return (
    <FilterChips
      label="Filtrer par étape"
      chips={[
        { key: "ALL", label: "Toutes", current: state === null, href: href(null) },
        ...states.map((known) => ({
          key: known,
          label: expenseStateLabel(known, action.accounting),
          count: expenses.states[known] ?? 0,
          current: known === state,
          href: href(known),
        })),
      ]}
    />
  );
}

type TableProps = Pick<ActionExpensesProps, "action" | "place" | "asOf"> & { rows: RecentExpenses["rows"] };

function ExpensesTable({ action, rows, place, asOf }: TableProps) {
  return (
    <table className="table dense max-sm:block">
      <thead className="max-sm:hidden">
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Objet et tiers</th>
          <th scope="col">Étape</th>
          {!isPast(place) && <th scope="col">Revue</th>}
          <th scope="col" className="number">
            Engagé {action.taxBasis}
          </th>
          <th scope="col" className="number">
            Payé {action.taxBasis}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:border-t-[length:var(--filet-epais)] max-sm:border-encre">
        {rows.map((row) => (
          <tr
            key={row.id}
            className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-2 max-sm:gap-y-0.5 max-sm:border-b max-sm:border-filet-fin max-sm:py-2"
          >
            <td className={clsx(CELL, "whitespace-nowrap max-sm:row-start-2 max-sm:text-encre-3")}>
              {shortDate(row.lastOn, asOf)}
            </td>
            <th scope="row" className={CELL}>
              <Link
                href={actionHref(place, action.number, { depense: row.id })}
                scroll={false}
                className={clsx(row.state === "CANCELLED" && "line-through")}
              >
                {row.object}
              </Link>
              <span className="second">
                {row.supplier} · {expenseReference(row.number)}
              </span>
            </th>
            <td className={clsx(CELL, "max-sm:row-start-2")}>
              <ExpenseStateMark state={row.state} accounting={action.accounting} corrected={row.corrected} />
            </td>
            {!isPast(place) && (
              <td className={clsx(CELL, "max-sm:col-span-2 max-sm:row-start-3")}>
                {row.review && <ReviewStateMark state={row.review} />}
              </td>
            )}
            <td className={clsx(CELL, "number max-sm:col-start-2 max-sm:row-start-1 max-sm:font-gras")}>
              {euros(row.committed)}
            </td>
            <td className={clsx(CELL, "number max-sm:hidden", row.paid === 0 && "text-encre-3")}>{euros(row.paid)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Under 640 px a row is a small grid: its cells lose the height and line of a table's. */
const CELL = "max-sm:h-auto max-sm:border-0 max-sm:p-0";
