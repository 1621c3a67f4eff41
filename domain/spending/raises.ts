import type { CalendarDate } from "../shared/calendar-date";
import { addCents, type Cents, cents } from "../shared/money";
import { type LedgerEntry, STAGE_TOTAL, stageTotals } from "./ledger";
import { type Stage, stagesBefore } from "./stage";

export type Raise = { stage: Stage; amount: Cents; becomes: Cents };
type Addition = { stage: Stage; amount: Cents; date: CalendarDate };

/**
 * By how much each earlier stage must rise for an invoice or a payment to be recorded at that date, in the order of the
 * stages. Later entries count too: the shortfall is the largest one from that date on. Empty when nothing is missing.
 */
export function raisesNeeded(entries: readonly LedgerEntry[], addition: Addition): Raise[] {
  const later = entries.map((entry) => entry.businessDate).filter((date) => date > addition.date);
  const totals = [addition.date, ...later].map((date) => stageTotals(entries, date));
  const raises: Raise[] = [];
  let next: Stage = addition.stage;
  let added: number = addition.amount;
  for (const stage of stagesBefore(addition.stage).toReversed()) {
    added = Math.max(0, ...totals.map((total) => total[STAGE_TOTAL[next]] + added - total[STAGE_TOTAL[stage]]));
    const before = totals[0]?.[STAGE_TOTAL[stage]] ?? cents(0);
    if (added > 0) raises.unshift({ stage, amount: cents(added), becomes: addCents(before, cents(added)) });
    next = stage;
  }
  return raises;
}
