import { z } from "zod";
import { NATURES } from "../budget/by-year";
import type { JournalChange } from "../journal/journal-sentence";
import type { Books } from "../journal/spending-sentence";
import { type TracedEntry, tracedExpense } from "../journal/traced";
import { amountInWords, eurosExact, longDate, share } from "../shared/format";
import { type Cents, cents, sumCents } from "../shared/money";
import { NATURE_LABELS } from "../spending/nature.labels";
import { STAGES, type Stage, type TaxBasis } from "../spending/stage";
import { stageLabel } from "../spending/stage.labels";
import { type DiffRow, DiffRows } from "./diff-rows";

/** What an action has committed, invoiced and paid, beside its budget in force. */
export type ActionMoney = { number: number; programmed: Cents | null } & Record<Stage, Cents>;

type Facts = { books: Books; taxBasis: TaxBasis | null; money: ActionMoney | null };

const heading = z.object({
  object: z.string().nullish(),
  supplier: z.string().nullish(),
  costItem: z.string().nullish(),
  nature: z.enum(NATURES).nullish(),
});
const FIELDS = { object: "Objet", supplier: "Tiers", costItem: "Poste de dépense", nature: "Nature" } as const;

/** How far an expense went and for how much, before and after the changes nobody accepted. */
export function spendingDiff(
  known: readonly JournalChange[],
  added: readonly JournalChange[],
  { books, taxBasis, money }: Facts,
): DiffRow[] {
  const [old, fresh] = [entriesOf(known), entriesOf(added)];
  const all = [...old, ...fresh];
  return [
    ...stageRow(old, all, books),
    ...STAGES.flatMap((stage) =>
      stageRows(stage, old, all, `${stageLabel(stage, books)}${taxBasis ? ` ${taxBasis}` : ""}`),
    ),
    ...headingRows(added),
    ...(money ? totalRow(fresh, money, books) : []),
  ];
}

export function entriesOf(changes: readonly JournalChange[]): TracedEntry[] {
  return changes.flatMap(({ after }) => tracedExpense.safeParse(after).data?.entries ?? []);
}

export function sumOf(entries: readonly TracedEntry[], stage: Stage): Cents {
  return sumCents(entries.filter((entry) => entry.stage === stage).map(({ amount }) => amount));
}

export function furthestStage(entries: readonly TracedEntry[]): Stage | null {
  return STAGES.findLast((stage) => sumOf(entries, stage) > 0) ?? null;
}

function stageRow(old: readonly TracedEntry[], all: readonly TracedEntry[], books: Books): DiffRow[] {
  const [before, now] = [furthestStage(old), furthestStage(all)];
  if (before === now) return [];
  const label = (stage: Stage | null) => stage && stageLabel(stage, books);
  const row = { field: "Étape", old: label(before), now: label(now) ?? "annulée" };
  return [now === null ? row : { ...row, stages: { old: before, now } }];
}

function stageRows(stage: Stage, old: readonly TracedEntry[], all: readonly TracedEntry[], label: string): DiffRow[] {
  const rows = new DiffRows();
  const isKnown = old.some((entry) => entry.stage === stage);
  if (!all.some((entry) => entry.stage === stage)) return [];
  rows.set(label, isKnown ? eurosExact(sumOf(old, stage)) : null, eurosExact(sumOf(all, stage)));
  const day = (entries: readonly TracedEntry[]) => {
    const date = entries.findLast((entry) => entry.stage === stage && entry.kind !== "REVERSAL")?.date;
    return date ? longDate(date) : null;
  };
  rows.set(`${label.replace(/ (HT|TTC)$/, "")} le`, day(old), day(all));
  return rows.list();
}

function headingRows(added: readonly JournalChange[]): DiffRow[] {
  const rows = new DiffRows();
  for (const { event, before, after } of added) {
    if (event !== "spending.renamed" && event !== "spending.recorded") continue;
    const [old, now] = [written(before), written(after)];
    for (const name of ["object", "supplier", "costItem", "nature"] as const)
      if (event === "spending.renamed" || now[name]) rows.set(FIELDS[name], old[name], now[name]);
  }
  return rows.list();
}

function written(given: unknown) {
  const { object = null, supplier = null, costItem = null, nature = null } = heading.safeParse(given).data ?? {};
  return { object, supplier, costItem, nature: nature && NATURE_LABELS[nature] };
}

/** The action's total of the furthest stage that moved, without and with the changes. */
function totalRow(fresh: readonly TracedEntry[], money: ActionMoney, books: Books): DiffRow[] {
  const stage = STAGES.findLast((each) => sumOf(fresh, each) !== 0);
  if (!stage) return [];
  const now = money[stage];
  const row = {
    field: `${stageLabel(stage, books)}, action ${money.number}`,
    old: amountInWords(cents(now - sumOf(fresh, stage)), 2),
    now: amountInWords(now, 2),
  };
  const { programmed } = money;
  return [programmed !== null && programmed > 0 ? { ...row, note: `${share(now / programmed)} du budget` } : row];
}
