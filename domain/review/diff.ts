import type { JournalChange } from "../journal/journal-sentence";
import { journalSentence } from "../journal/journal-sentence";
import type { Books } from "../journal/spending-sentence";
import type { TaxBasis } from "../spending/stage";
import { type DeclaredPoint, declarationDiff, forecastDiff } from "./declaration-diff";
import { type DiffRow, DiffRows } from "./diff-rows";
import { fundingDiff } from "./funding-diff";
import { milestoneDiff } from "./milestone-diff";
import { reviewableArea } from "./reviewable";
import { type ActionMoney, spendingDiff } from "./spending-diff";

export type DiffFacts = {
  /** Every entry of the thing, the oldest first; the last `fresh` of them were never accepted. */
  entries: readonly JournalChange[];
  fresh: number;
  books: Books;
  taxBasis: TaxBasis | null;
  /** The action's totals once the change is counted; null for what belongs to no action. */
  money: ActionMoney | null;
  /** A declaration and the one before it, as they are stored. */
  declared: { now: DeclaredPoint | null; old: DeclaredPoint | null };
};

/** What changes, field by field, old → new; a change this version cannot take apart is told by its sentence. */
export function diffOf(facts: DiffFacts): DiffRow[] {
  const { entries, fresh, books } = facts;
  const last = entries.at(-1);
  if (!last) return [];
  const known = entries.slice(0, entries.length - fresh);
  const added = entries.slice(entries.length - fresh);
  const rows = readDiff(facts, known, added);
  return rows.length > 0 ? rows : sentences(added, books);
}

function readDiff(facts: DiffFacts, known: readonly JournalChange[], added: readonly JournalChange[]): DiffRow[] {
  switch (reviewableArea(added.at(-1)?.event ?? "")) {
    case "spending":
      return [...spendingDiff(known, added, facts), ...reasons(added, facts.books)];
    case "milestone":
      return [...milestoneDiff(added), ...reasons(added, facts.books)];
    case "status":
      return declarationDiff(added.at(-1)?.after, facts.declared);
    case "forecast":
      return forecastDiff(added.at(-1)?.after);
    case "funding":
      return [...fundingDiff(known, added), ...reasons(added, facts.books)];
    default:
      return [];
  }
}

/** The words their authors left with the changes. */
function reasons(added: readonly JournalChange[], books: Books): DiffRow[] {
  const rows = new DiffRows();
  for (const change of added) rows.set("Motif", null, journalSentence(change, books).quote);
  return rows.list();
}

function sentences(added: readonly JournalChange[], books: Books): DiffRow[] {
  return added.map((change) => {
    const { sentence, quote } = journalSentence(change, books);
    return { field: "Changement", old: null, now: quote === null ? sentence : `${sentence} ${quote}` };
  });
}
