import type { ActionFigures } from "../action/action-figures";
import type { CalendarDate } from "../shared/calendar-date";
import { amountInWords, eurosExact, longDate, quantity } from "../shared/format";
import { expenseReference } from "../spending/expense-reference";
import { addedUp, countedRow, type Explanation, type LeftOut, othersRow, type RowTarget } from "./explanation";
import { meaningOf } from "./figure-meaning";
import { type LedgerEvidence, ledgerLeftOut, ledgerSource } from "./ledger-evidence";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle } from "./why-title";

export const LEDGER_FIGURES = { paid: "PAID", invoiced: "INVOICED", committed: "COMMITTED" } as const;
export type LedgerFigure = keyof typeof LEDGER_FIGURES;

const SORTS = { paid: "paye", invoiced: "facture", committed: "engage" } as const;
const NOTHING = {
  paid: "rien n’en est encore payé",
  invoiced: "rien n’en est encore facturé",
  committed: "rien n’en est engagé",
} as const;

export function isLedgerFigure(figure: string): figure is LedgerFigure {
  return figure in LEDGER_FIGURES;
}

/** What an action has committed, invoiced or paid, expense by expense. */
export function explainLedger(
  figure: LedgerFigure,
  action: ActionFigures,
  ledger: LedgerEvidence,
  asOf: CalendarDate,
): Omit<Explanation, "lastChange"> {
  const { number, title, accounting, taxBasis } = action;
  const amount = action[figure];
  const { label, ...meaning } = meaningOf(figure, accounting);
  const list = { kind: "expenses", action: number, sort: SORTS[figure] } as const;
  const rows = ledger.rows.map((expense) =>
    countedRow(
      {
        key: expense.id,
        label: `${expenseReference(expense.number)} · ${expense.object}`,
        detail: `${expense.supplier}, ${longDate(expense.lastOn)}`,
        amount: expense.amount,
        target: { kind: "expense", action: number, id: expense.id },
      },
      "cents",
    ),
  );
  const others = othersRow(ledger.others, "cents", ["dépense", "dépenses"], list);
  return {
    figure,
    about: { number, title },
    title: amountTitle(figure, amountInWords(amount, 2)),
    value: eurosExact(amount),
    reading: null,
    ...meaning,
    counted: addedUp(amount, "cents", { rows, others }),
    leftOut: [...untouched(figure, ledger, list), ...ledgerLeftOut(ledger, asOf)],
    sources: [ledgerSource(ledger)],
    taxBasis: taxBasisSentence(taxBasis, []),
  };
}

function untouched(figure: LedgerFigure, { untouched: count }: LedgerEvidence, target: RowTarget): LeftOut[] {
  if (count === 0) return [];
  return [
    { key: "untouched", label: quantity(count, "dépense engagée", "dépenses engagées"), why: NOTHING[figure], target },
  ];
}
