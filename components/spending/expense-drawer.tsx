import type { Route } from "next";
import type { ReactNode } from "react";
import { AdjustExpenseForm, CorrectEntryForm, EditExpenseForm, RecordEntryForm } from "@/components/action/lazy-forms";
import { Drawer } from "@/components/ui/drawer";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { subtractCents } from "@/domain/shared/money";
import { expenseReference } from "@/domain/spending/expense-reference";
import { liveEntries, stageTotals } from "@/domain/spending/ledger";
import type { ExpenseGesture } from "@/server/action/action-drawer.queries";
import type { ExpenseDetail, ExpenseDetailEntry } from "@/server/spending/expense-detail.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { ExpenseLedger } from "./expense-ledger";
import type { OpenInvoice } from "./record-entry-form";
import { spendingTarget } from "./spending-target";

type ExpenseDrawerProps = {
  action: FullAction;
  expense: ExpenseDetail;
  gesture: ExpenseGesture | null;
  entryId: string | null;
  today: CalendarDate;
  closeHref: Route;
  hrefFor: (gesture: ExpenseGesture | null, entryId?: string) => Route;
  /** What is said of it. */
  talk?: ReactNode;
};

const TITLES: Record<ExpenseGesture, string> = {
  facture: "Ajouter une facture",
  paiement: "Enregistrer un paiement",
  ajuster: "Avenant, avoir ou remboursement",
  modifier: "Modifier l’intitulé",
  corriger: "Corriger une écriture",
};

export function ExpenseDrawer(props: ExpenseDrawerProps) {
  const { action, expense, gesture, closeHref, hrefFor } = props;
  const reference = expenseReference(expense.number);
  const title = gesture ? TITLES[gesture] : expense.object;
  const subtitle = gesture
    ? `${reference} · ${expense.object} · ${expense.supplier}`
    : `${reference} · ${expense.supplier} · action ${action.number}`;
  const form = gesture && <GestureForm {...props} gesture={gesture} back={hrefFor(null)} />;
  return (
    <Drawer key={gesture ?? "ledger"} title={title} subtitle={subtitle} closeHref={gesture ? hrefFor(null) : closeHref}>
      {form ?? (
        <ExpenseLedger
          action={action}
          expense={expense}
          today={props.today}
          closeHref={closeHref}
          hrefFor={hrefFor}
          talk={props.talk}
        />
      )}
    </Drawer>
  );
}

function GestureForm({
  action,
  expense,
  gesture,
  entryId,
  today,
  back,
}: ExpenseDrawerProps & { gesture: ExpenseGesture; back: Route }) {
  const target = spendingTarget(action);
  const totals = stageTotals(expense.entries, today);
  const common = { expenseId: expense.id, target, today, closeHref: back };
  switch (gesture) {
    case "facture":
      return (
        <RecordEntryForm
          {...common}
          stage="INVOICED"
          entries={expense.entries}
          left={subtractCents(totals.committed, totals.invoiced)}
          invoices={[]}
        />
      );
    case "paiement":
      return (
        <RecordEntryForm
          {...common}
          stage="PAID"
          entries={expense.entries}
          left={subtractCents(totals.invoiced, totals.paid)}
          invoices={openInvoices(expense.entries)}
        />
      );
    case "ajuster":
      return <AdjustExpenseForm {...common} />;
    case "modifier":
      return <EditExpenseForm expense={expense} closeHref={back} />;
    case "corriger": {
      const entry = expense.entries.find(({ id }) => id === entryId);
      return entry ? (
        <CorrectEntryForm
          entry={entry}
          entries={expense.entries}
          accounting={action.accounting}
          today={today}
          closeHref={back}
        />
      ) : null;
    }
  }
}

/** Invoices that no payment has settled yet. */
function openInvoices(entries: readonly ExpenseDetailEntry[]): OpenInvoice[] {
  const live = liveEntries(entries);
  const settled = new Set(live.map((entry) => entry.settlesId));
  return live
    .filter((entry) => entry.stage === "INVOICED" && entry.amount > 0 && !settled.has(entry.id))
    .map(({ id, label, businessDate, amount }) => ({ id, label: label ?? "Facture", businessDate, amount }));
}
