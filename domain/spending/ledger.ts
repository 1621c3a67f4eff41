import type { CalendarDate } from "../shared/calendar-date";
import { eurosExact, longDate } from "../shared/format";
import { addCents, type Cents, ZERO } from "../shared/money";
import { type Accounting, type EntryKind, STAGES, type Stage, stageRank } from "./stage";
import { stageLabel } from "./stage.labels";

/** One line of the ledger of an expense: never changed, never removed. */
export type LedgerEntry = {
  id: string;
  stage: Stage;
  kind: EntryKind;
  businessDate: CalendarDate;
  amount: Cents;
  reversesId: string | null;
  settlesId: string | null;
  recordedAt?: Date;
};

export type StageTotals = { committed: Cents; invoiced: Cents; paid: Cents };

/** Which total each stage feeds. */
export const STAGE_TOTAL = { COMMITTED: "committed", INVOICED: "invoiced", PAID: "paid" } as const satisfies Record<
  Stage,
  keyof StageTotals
>;

export type LedgerViolation = { date: CalendarDate; message: string };

type Amount = Pick<LedgerEntry, "stage" | "amount" | "businessDate">;

const NOTHING: StageTotals = { committed: ZERO, invoiced: ZERO, paid: ZERO };

/** What is committed, invoiced and paid by that day, included. The three are not added up: each contains the next. */
export function stageTotals(entries: readonly Amount[], asOf: CalendarDate): StageTotals {
  return entries.filter((entry) => entry.businessDate <= asOf).reduce(addEntry, NOTHING);
}

/**
 * The first day at whose end committed ≥ invoiced ≥ paid ≥ 0 does not hold, with a sentence that says what to do; null
 * when it holds every day. The order in which the entries come does not matter.
 */
export function ledgerViolation(
  entries: readonly Amount[],
  accounting: Accounting | "MIXED" = "MIXED",
): LedgerViolation | null {
  for (const { date, totals } of dailyTotals(entries)) {
    const broken = brokenRule(totals);
    if (broken) return { date, message: violationSentence({ date, broken, totals, accounting }) };
  }
  return null;
}

/** The furthest stage the whole of what is committed has reached; null once nothing is committed any more. */
export function expenseStage({ committed, invoiced, paid }: StageTotals): Stage | null {
  if (committed <= 0) return null;
  const reached: Record<Stage, boolean> = {
    COMMITTED: true,
    INVOICED: invoiced >= committed,
    PAID: paid >= committed,
  };
  return STAGES.findLast((stage) => reached[stage]) ?? null;
}

/**
 * What reversing an entry takes back: the entry first, then those that rest on it, stage by stage — the payments that
 * settle it, then, the latest first, what no longer stands without it. Empty when the entry is unknown, is itself a
 * reversal, or is already reversed.
 */
export function reversalCascade<Entry extends LedgerEntry>(entries: readonly Entry[], entryId: string): Entry[] {
  const live = liveEntries(entries);
  const target = live.find((entry) => entry.id === entryId);
  if (!target) return [];
  const reversed = new Set(withSettlements(live, target));
  for (let next = nextResting(live, reversed); next; next = nextResting(live, reversed)) {
    for (const entry of withSettlements(live, next)) reversed.add(entry);
  }
  reversed.delete(target);
  const resting = [...reversed].toSorted((a, b) => stageRank(a.stage) - stageRank(b.stage) || byDate(a, b));
  return [target, ...resting];
}

/** The entries that still count: neither reversals nor reversed. */
export function liveEntries<Entry extends Pick<LedgerEntry, "id" | "reversesId">>(entries: readonly Entry[]): Entry[] {
  const reversedIds = new Set(entries.map((entry) => entry.reversesId));
  return entries.filter((entry) => entry.reversesId === null && !reversedIds.has(entry.id));
}

function withSettlements<Entry extends LedgerEntry>(live: readonly Entry[], invoice: Entry): Entry[] {
  return [invoice, ...live.filter((entry) => entry.settlesId === invoice.id)];
}

/** The latest entry to take back so that the first broken day holds again; none when every day holds. */
function nextResting<Entry extends LedgerEntry>(
  live: readonly Entry[],
  reversed: ReadonlySet<Entry>,
): Entry | undefined {
  const kept = live.filter((entry) => !reversed.has(entry));
  for (const { date, totals } of dailyTotals(kept)) {
    const broken = brokenRule(totals);
    if (!broken) continue;
    const until = kept.filter((entry) => entry.businessDate <= date).toSorted(byDate);
    const excess = until.findLast((entry) => entry.stage === broken.upper && entry.amount > 0);
    const shortage = until.findLast((entry) => entry.stage === broken.lower && entry.amount < 0);
    return wasRaised(broken, reversed) ? (shortage ?? excess) : (excess ?? shortage);
  }
  return undefined;
}

/** Whether the break comes from taking back a decrease of the upper stage rather than an increase of the lower one. */
function wasRaised(broken: BrokenRule, reversed: ReadonlySet<LedgerEntry>): boolean {
  const all = [...reversed];
  return (
    all.some((entry) => entry.stage === broken.upper && entry.amount < 0) &&
    !all.some((entry) => entry.stage === broken.lower && entry.amount > 0)
  );
}

/** Two stages out of order: the upper one rests on the lower one and exceeds it. Without an upper one, payments are negative. */
type BrokenRule = { upper: Stage | null; lower: Stage };

function brokenRule({ committed, invoiced, paid }: StageTotals): BrokenRule | null {
  if (invoiced > committed) return { upper: "INVOICED", lower: "COMMITTED" };
  if (paid > invoiced) return { upper: "PAID", lower: "INVOICED" };
  return paid < 0 ? { upper: null, lower: "PAID" } : null;
}

function violationSentence(found: {
  date: CalendarDate;
  broken: BrokenRule;
  totals: StageTotals;
  accounting: Accounting | "MIXED";
}): string {
  const { date, broken, totals, accounting } = found;
  const amounts = { COMMITTED: totals.committed, INVOICED: totals.invoiced, PAID: totals.paid };
  const named = (stage: Stage) => `${stageNoun(stage, accounting)} (${eurosExact(amounts[stage])})`;
  const excess =
    broken.upper === null
      ? `${named(broken.lower)} serait négatif`
      : `${named(broken.upper)} dépasserait ${named(broken.lower)}`;
  return `Au ${longDate(date)}, ${excess}\u00a0: corrigez le montant ou la date.`;
}

function stageNoun(stage: Stage, accounting: Accounting | "MIXED"): string {
  return stage === "COMMITTED" ? "l’engagé" : `le ${stageLabel(stage, accounting).toLowerCase()}`;
}

function dailyTotals(entries: readonly Amount[]): { date: CalendarDate; totals: StageTotals }[] {
  const days = new Map<CalendarDate, StageTotals>();
  let totals = NOTHING;
  for (const entry of entries.toSorted(byDate)) {
    totals = addEntry(totals, entry);
    days.set(entry.businessDate, totals);
  }
  return [...days].map(([date, totalsOfDay]) => ({ date, totals: totalsOfDay }));
}

function addEntry(totals: StageTotals, { stage, amount }: Amount): StageTotals {
  switch (stage) {
    case "COMMITTED":
      return { ...totals, committed: addCents(totals.committed, amount) };
    case "INVOICED":
      return { ...totals, invoiced: addCents(totals.invoiced, amount) };
    case "PAID":
      return { ...totals, paid: addCents(totals.paid, amount) };
  }
}

function byDate(a: Amount, b: Amount): number {
  if (a.businessDate === b.businessDate) return 0;
  return a.businessDate < b.businessDate ? -1 : 1;
}
