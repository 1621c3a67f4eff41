import { NBSP, quoted } from "../shared/format";
import type { Cents } from "../shared/money";
import { type LedgerEntry, ledgerViolation } from "../spending/ledger";
import { raiseOffer } from "../spending/raise-offer";
import { raisesNeeded } from "../spending/raises";
import { type Accounting, stageRank } from "../spending/stage";
import type { EntryValue } from "./expense-verdict";

/** What a row does to a ledger: the entries it posts, and the reason it gives for what may have to be raised. */
export type LedgerMove = { line: number; entries: EntryValue[]; reason: string | null };

/** Beyond, rows that break a ledger are not sought one by one. */
const SOUGHT = 500;

/**
 * Judges together the rows that move one ledger, and says what is wrong with those that can't stand. With `raise`, an invoice or
 * a payment that exceeds what was recorded before it raises that first, when its row says why.
 */
export function judgedLedger(
  existing: readonly LedgerEntry[],
  moves: readonly LedgerMove[],
  { accounting, raise }: { accounting: Accounting; raise: boolean },
): { moves: LedgerMove[]; refused: ReadonlyMap<number, string> } {
  const whole = ledgerViolation([...existing, ...moves.flatMap(asLedger)], accounting);
  const refused = new Map<number, string>();
  if (whole === null) return { moves: [...moves], refused };
  if (moves.length > SOUGHT) return { moves: [], refused: new Map(moves.map(({ line }) => [line, whole.message])) };
  const kept: LedgerMove[] = [];
  let ledger = [...existing];
  for (const move of moves.toSorted(byDay)) {
    const lifted = raise ? withRaises(ledger, move) : { ...move, offer: null };
    const violation = ledgerViolation([...ledger, ...asLedger(lifted)], accounting);
    if (lifted.offer !== null) refused.set(move.line, lifted.offer);
    else if (violation !== null) refused.set(move.line, violation.message);
    else {
      kept.push({ line: move.line, entries: lifted.entries, reason: move.reason });
      ledger = [...ledger, ...asLedger(lifted)];
    }
  }
  return { moves: kept, refused };
}

function withRaises(ledger: readonly LedgerEntry[], move: LedgerMove): LedgerMove & { offer: string | null } {
  const [only, ...more] = move.entries;
  if (!only || more.length > 0 || only.kind !== "RECORDED" || only.stage === "COMMITTED")
    return { ...move, offer: null };
  const raises = raisesNeeded(ledger, only);
  if (raises.length === 0) return { ...move, offer: null };
  if (move.reason === null) {
    const offer = quoted(raiseOffer(raises));
    return {
      ...move,
      offer: `Ce montant dépasse ce qui est enregistré avant lui. Corrigez-le, ou donnez un motif${NBSP}: ${offer}.`,
    };
  }
  const raised = raises.map(
    ({ stage, amount }): EntryValue => ({ ...only, stage, kind: "RAISE", amount, document: null, label: null }),
  );
  return { ...move, entries: [...raised, only], offer: null };
}

function asLedger({ entries, line }: LedgerMove): LedgerEntry[] {
  return entries.map(({ date, ...entry }, rank) => ({ ...entry, id: `${line}/${rank}`, businessDate: date }));
}

/** By day; on one day what rises stage by stage, then what falls the other way round. */
function byDay(a: LedgerMove, b: LedgerMove): number {
  const [first, second] = [a.entries.at(-1), b.entries.at(-1)];
  if (!first || !second) return 0;
  if (first.date !== second.date) return first.date < second.date ? -1 : 1;
  return turn(first) - turn(second);
}

function turn({ stage, amount }: { stage: EntryValue["stage"]; amount: Cents }): number {
  return amount > 0 ? stageRank(stage) : 10 - stageRank(stage);
}
