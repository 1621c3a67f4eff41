import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { type LedgerEntry, ledgerViolation, reversalCascade } from "./ledger";

export type Replacement = { amount: Cents; date: CalendarDate };
export type Correction = { reversed: readonly LedgerEntry[]; replacement: Replacement | null };

const isLive = (entry: LedgerEntry, entries: readonly LedgerEntry[]) =>
  entry.kind !== "REVERSAL" && !entries.some((other) => other.reversesId === entry.id);

function withCorrection(
  entries: readonly LedgerEntry[],
  target: LedgerEntry,
  replacement: Replacement | null,
): LedgerEntry[] {
  const opposite: LedgerEntry = {
    ...target,
    id: "opposite",
    kind: "REVERSAL",
    amount: -target.amount as Cents,
    reversesId: target.id,
    settlesId: null,
  };
  const right: LedgerEntry[] = replacement
    ? [{ ...target, id: "right", amount: replacement.amount, businessDate: replacement.date, reversesId: null }]
    : [];
  return [...entries, opposite, ...right];
}

/**
 * What a correction takes back: the entry alone when the rest still stands on the right value, else the later entries
 * that rested on it too. Shown before it is done.
 */
export function correctionOf(
  entries: readonly LedgerEntry[],
  target: LedgerEntry,
  replacement: Replacement | null,
): Correction {
  if (!isLive(target, entries))
    throw new Refusal("ledger.reversed", "Cette écriture est déjà annulée : corrigez celle qui la remplace.");
  if (ledgerViolation(withCorrection(entries, target, replacement)) === null)
    return { reversed: [target], replacement };
  return { reversed: reversalCascade(entries, target.id), replacement };
}
