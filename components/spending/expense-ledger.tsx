import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DrawerBody, DrawerCancel, DrawerFooter } from "@/components/ui/drawer-parts";
import { Link } from "@/components/ui/link";
import { StageMark } from "@/components/ui/stage-mark";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dateTime, eurosExact, NBSP, numericDate } from "@/domain/shared/format";
import { reversalsById } from "@/domain/spending/correction-trace";
import { liveEntries, STAGE_TOTAL, stageTotals } from "@/domain/spending/ledger";
import { NATURE_LABELS } from "@/domain/spending/nature.labels";
import { STAGES } from "@/domain/spending/stage";
import { ENTRY_KIND_LABELS, stageLabel } from "@/domain/spending/stage.labels";
import type { ExpenseGesture } from "@/server/action/action-drawer.queries";
import type { ExpenseDetail, ExpenseDetailEntry } from "@/server/spending/expense-detail.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type ExpenseLedgerProps = {
  action: FullAction;
  expense: ExpenseDetail;
  today: CalendarDate;
  closeHref: Route;
  hrefFor: (gesture: ExpenseGesture | null, entryId?: string) => Route;
  /** What is said of it. */
  talk?: ReactNode;
};

/** The whole life of an expense: its three amounts, then every entry ever made, wrong ones struck through. */
export function ExpenseLedger({ action, expense, today, closeHref, hrefFor, talk }: ExpenseLedgerProps) {
  const totals = stageTotals(expense.entries, today);
  const live = new Set(liveEntries(expense.entries).map(({ id }) => id));
  const reversals = reversalsById(expense.entries);
  const writable = action.rights.recordSpending;
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <DrawerBody>
        <dl className="grid grid-cols-3 border-y border-filet">
          {STAGES.map((stage) => (
            <div key={stage} className="border-l border-filet px-3 py-3 first:border-l-0 first:pl-0">
              <dt className="flex items-center gap-2 text-13 text-encre-2">
                <StageMark stage={stage} />
                {stageLabel(stage, action.accounting)}
              </dt>
              <dd className="mt-0.5 text-16 font-demi">{eurosExact(totals[STAGE_TOTAL[stage]])}</dd>
            </div>
          ))}
        </dl>
        <p className="text-13 text-encre-2">
          {NATURE_LABELS[expense.nature]}
          {expense.costItem && ` · poste de dépense : ${expense.costItem}`}
        </p>
        <h3>Écritures</h3>
        <ol className="-mt-3 border-t border-encre">
          {expense.entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              reversal={reversals.get(entry.id) ?? null}
              accounting={action.accounting}
              correctHref={writable && live.has(entry.id) ? hrefFor("corriger", entry.id) : null}
            />
          ))}
        </ol>
        {talk}
      </DrawerBody>
      <DrawerFooter>
        {writable && (
          <>
            <ButtonLink href={hrefFor("paiement")} variant="primary" scroll={false}>
              Enregistrer un paiement
            </ButtonLink>
            <ButtonLink href={hrefFor("facture")} scroll={false}>
              Ajouter une facture
            </ButtonLink>
            <ButtonLink href={hrefFor("ajuster")} scroll={false}>
              Avenant ou avoir
            </ButtonLink>
            <ButtonLink href={hrefFor("modifier")} variant="bare" scroll={false}>
              Modifier l’intitulé
            </ButtonLink>
          </>
        )}
        <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
      </DrawerFooter>
    </div>
  );
}

type EntryProps = {
  entry: ExpenseDetailEntry;
  /** What took the entry back, if anything did. */
  reversal: ExpenseDetailEntry | null;
  accounting: FullAction["accounting"];
  correctHref: Route | null;
};

function Entry({ entry, reversal, accounting, correctHref }: EntryProps) {
  const { stage, label, kind, reason, author, recordedAt } = entry;
  return (
    <li className="grid gap-0.5 border-b border-filet-fin py-2.5 text-13">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="flex items-center gap-2 text-14 font-demi">
          <StageMark stage={stage} />
          <Value taken={reversal}>
            {stageLabel(stage, accounting)}
            {label && ` · ${label}`}
          </Value>
        </span>
        <span className="ml-auto text-14 font-demi">
          <Value taken={reversal}>{eurosExact(entry.amount)}</Value>
        </span>
      </p>
      <p className="text-encre-2">
        {numericDate(entry.businessDate)}
        {kind !== "RECORDED" && ` · ${ENTRY_KIND_LABELS[kind]}`}
        {reversal && " · valeur annulée"}
        {entry.document && ` · ${entry.document}`}
      </p>
      {reason && <p className="text-encre-2">« {reason} »</p>}
      {reversal && (
        <p className="text-encre-2">
          Annulée par {reversal.author} le {dateTime(reversal.recordedAt)}
          {reversal.reason && ` : « ${reversal.reason} »`}
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-12 text-encre-3">
        Saisi par {author} le {dateTime(recordedAt)}
        {correctHref && (
          <Link href={correctHref} scroll={false} className="text-13 font-demi print:hidden">
            Corriger
            <span className="sr-only">
              {" "}
              {stageLabel(stage, accounting)} de {eurosExact(entry.amount)}
            </span>
          </Link>
        )}
      </p>
    </li>
  );
}

/** A value as it was typed; once taken back it is struck through, and said to be. */
function Value({ taken, children }: { taken: ExpenseDetailEntry | null; children: ReactNode }) {
  if (taken === null) return <span>{children}</span>;
  return (
    <del dateTime={taken.recordedAt.toISOString()}>
      <span className="sr-only">annulé{NBSP}: </span>
      {children}
    </del>
  );
}
