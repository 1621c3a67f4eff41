import type { CalendarDate } from "../shared/calendar-date";
import { eurosExact, longDate, NBSP, quantity } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import type { LeftOut } from "./explanation";

/** One expense as it counts in a stage on a day. */
export type ExpenseEvidence = {
  id: string;
  number: number;
  object: string;
  supplier: string;
  amount: Cents;
  lastOn: CalendarDate;
};

/** What the ledger of a stage holds behind a sum. The largest expenses come one by one, the others summed. */
export type LedgerEvidence = {
  rows: readonly ExpenseEvidence[];
  others: { count: number; amount: Cents };
  /** Expenses committed of which nothing is at that stage yet. */
  untouched: number;
  /** Entries counted, and those of them that cite a document. */
  entries: number;
  documents: number;
  /** Entries another one cancels, and those dated after the day read. */
  reversed: number;
  later: { count: number; amount: Cents };
};

/** « 42 écritures au grand livre, dont 40 citent une pièce » */
export function ledgerSource({ entries, documents }: LedgerEvidence): string {
  if (entries === 0) return "Grand livre des dépenses\u00a0: aucune écriture à cette étape";
  const cited =
    documents === 0 ? "aucune ne cite de pièce" : `${documents} ${documents < 2 ? "cite" : "citent"} une pièce`;
  return `Grand livre des dépenses${NBSP}: ${quantity(entries, "écriture", "écritures")}, dont ${cited}`;
}

/** What the ledger knows and the sum leaves out, each with the reason. */
export function ledgerLeftOut({ reversed, later }: LedgerEvidence, asOf: CalendarDate): LeftOut[] {
  return [
    ...(reversed === 0
      ? []
      : [
          {
            key: "reversed",
            label: quantity(reversed, "écriture annulée", "écritures annulées"),
            why: "une écriture inverse la compense à sa date\u00a0: elles comptent ensemble pour zéro",
            target: null,
          },
        ]),
    ...(later.count === 0
      ? []
      : [
          {
            key: "later",
            label: `${quantity(later.count, "écriture", "écritures")} de ${eurosExact(cents(later.amount))}`,
            why: `après la situation du ${longDate(asOf)}`,
            target: null,
          },
        ]),
  ];
}
