import type { Route } from "next";
import { actionHref } from "@/components/territory/links";
import { ListPages, PastTheEnd } from "@/components/territory/list-pages";
import { recordLink } from "@/components/territory/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cursor } from "@/domain/shared/list-query";
import { type Accounting, commonAccounting } from "@/domain/spending/stage";
import type { ExpenseList as Listed, ListedExpense } from "@/server/spending/expense-list.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { ExpenseListFilters } from "./expense-list-filters";
import { type ExpenseListPlace, expenseListHref } from "./expense-list-links";
import { ExpenseListPhone } from "./expense-list-phone";
import { ExpenseListTable } from "./expense-list-table";

/** An expense with what the list says of it beside its own columns. */
export type ExpenseLine = ListedExpense & { href: Route; accounting: Accounting; actionTitle: string };
export type ShownExpenses = {
  at: ExpenseListPlace;
  lines: readonly ExpenseLine[];
  list: Listed;
  asOf: CalendarDate;
  /** The accounting and the tax bases of the actions whose expenses are added up. */
  accounting: Accounting | "MIXED";
  taxBases: readonly string[];
};

type ExpenseListProps = { at: ExpenseListPlace; actions: readonly FullAction[]; asOf: CalendarDate; list: Listed };

export function ExpenseList({ at, actions, asOf, list }: ExpenseListProps) {
  if (list.unfiltered === 0) return <NoExpense at={at} actions={actions} />;
  const summed = at.query.action === null ? actions : actions.filter(({ number }) => number === at.query.action);
  const shown: ShownExpenses = {
    at,
    list,
    asOf,
    lines: list.page.rows.flatMap((row) => linesOf(row, at, actions)),
    accounting: commonAccounting(summed.map(({ accounting }) => accounting)),
    taxBases: [...new Set(summed.map(({ taxBasis }) => taxBasis))].toSorted(),
  };
  return (
    <>
      <ExpenseListFilters at={at} actions={actions} list={list} accounting={shown.accounting} />
      <Rows shown={shown} />
    </>
  );
}

function Rows({ shown }: { shown: ShownExpenses }) {
  const { at, list } = shown;
  const hrefAt = (cursor: Cursor | null) => expenseListHref(at, { cursor });
  if (list.page.total === 0) {
    return (
      <EmptyState
        title="Aucune dépense ne répond à ces filtres."
        actions={<ButtonLink href={expenseListHref(at, null)}>Tout afficher</ButtonLink>}
      />
    );
  }
  if (list.page.rows.length === 0) return <PastTheEnd hrefAt={hrefAt} />;
  return (
    <>
      <ExpenseListTable {...shown} />
      <ExpenseListPhone {...shown} />
      <ListPages label="Pages de dépenses" page={list.page} hrefAt={hrefAt} />
    </>
  );
}

function linesOf(row: ListedExpense, { place }: ExpenseListPlace, actions: readonly FullAction[]): ExpenseLine[] {
  const action = actions.find(({ number }) => number === row.action);
  if (!action) return [];
  const href = actionHref(place, action.number, { depense: row.id });
  return [{ ...row, href, accounting: action.accounting, actionTitle: action.shortTitle }];
}

function NoExpense({ at: { place }, actions }: Pick<ExpenseListProps, "at" | "actions">) {
  const record = recordLink(actions, place);
  return (
    <div className="mt-6">
      <EmptyState
        title="Aucune dépense saisie."
        actions={record ? <ButtonLink href={record.href}>{record.label}</ButtonLink> : undefined}
      >
        La première fera apparaître ici son engagé, ce qui en est facturé et payé, et, sur le tableau de bord, la courbe
        du payé.
      </EmptyState>
    </div>
  );
}
