import { z } from "zod";
import { NATURES } from "../budget/by-year";
import { calendarDateSchema } from "../shared/calendar-date";
import { listFr, longDate, NBSP } from "../shared/format";
import { type Cents, cents, sumCents } from "../shared/money";
import { expenseReference } from "../spending/expense-reference";
import { NATURE_LABELS } from "../spending/nature.labels";
import { type Accounting, STAGES, type Stage } from "../spending/stage";
import { stageLabel } from "../spending/stage.labels";
import type { JournalEvent } from "./events";
import { amountTold, oldToNew, type Told, told } from "./told";
import { type TracedEntry, tracedExpense } from "./traced";

export type Books = Accounting | "MIXED";
type SpendingEvent = Extract<JournalEvent, `spending.${string}`>;
type Change = { before: unknown; after: unknown };

const heading = z.object({
  number: z.number(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES).optional(),
});

const FIELD_NAMES = { object: "objet", supplier: "tiers", costItem: "poste de dépense", nature: "nature" } as const;

/** What happened to an expense, amounts named as the carrier's books do; null when the shape is unknown. */
export function spendingSentence(event: SpendingEvent, change: Change, books: Books): Told | null {
  if (event === "spending.renamed") return renamed(change);
  const parsed = tracedExpense.safeParse(change.after);
  if (!parsed.success) return null;
  const { number, object, entries, reason } = parsed.data;
  const reference = expenseReference(number);
  const amounts = (kept: (entry: TracedEntry) => boolean) => stageAmounts(entries.filter(kept), books);
  switch (event) {
    case "spending.recorded":
      return told(`${reference} saisie${NBSP}: ${object}, ${furthest(entries, books)}.`);
    case "spending.invoiced":
    case "spending.paid": {
      const raised = amounts(({ kind }) => kind === "RAISE");
      const extra = raised === "" ? "" : `, après une hausse de ${raised}`;
      return told(`${reference}, ${object}${NBSP}: ${amounts(({ kind }) => kind !== "RAISE")}${extra}.`);
    }
    case "spending.raised":
      return told(`${reference}${NBSP}: ${amounts(() => true)} de plus.`, reason);
    case "spending.decreased":
      return told(`${reference}${NBSP}: ${amounts(() => true)} de moins.`, reason);
    case "spending.corrected": {
      const kept = amounts(({ kind }) => kind !== "REVERSAL");
      const taken = `${amounts(({ kind }) => kind === "REVERSAL")} annulés`;
      const instead = kept === "" ? "" : `, ${kept} retenus${otherDay(change.before, entries)}`;
      return told(`${reference} corrigée${NBSP}: ${taken}${instead}.`, reason);
    }
    case "spending.undone":
      return told(`Saisie annulée sur ${reference}${NBSP}: ${amounts(() => true)}.`);
  }
}

/** « , au 8 juin 2021 au lieu du 6 juin 2021 », when what is kept bears another day than what was corrected. */
function otherDay(before: unknown, entries: readonly TracedEntry[]): string {
  const corrected = z.object({ stage: z.enum(STAGES), date: calendarDateSchema }).safeParse(before).data;
  const kept = entries.find(({ kind, stage }) => kind !== "REVERSAL" && stage === corrected?.stage);
  if (!corrected || !kept || kept.date === corrected.date) return "";
  return ` au ${longDate(kept.date)} au lieu du ${longDate(corrected.date)}`;
}

function renamed({ before, after }: Change): Told | null {
  const [old, now] = [heading.safeParse(before), heading.safeParse(after)];
  if (!old.success || !now.success) return null;
  const written = (data: z.output<typeof heading>) => ({ ...data, nature: data.nature && NATURE_LABELS[data.nature] });
  const changed = (["object", "supplier", "costItem", "nature"] as const).filter(
    (name) => old.data[name] !== now.data[name],
  );
  const words = changed.map((name) => oldToNew(FIELD_NAMES[name], written(old.data)[name], written(now.data)[name]));
  const reference = expenseReference(now.data.number);
  return told(words.length === 0 ? `${reference} relue sans changement.` : `${reference}${NBSP}: ${listFr(words)}.`);
}

/** « 412 600 € payés »: a new expense is told by the furthest stage it reached. */
function furthest(entries: readonly TracedEntry[], books: Books): string {
  const sums = stageSums(entries);
  const last = sums.at(-1);
  return last ? inStage(last.amount, last.stage, books) : "sans montant";
}

/** « 412 600 € engagés et 200 000 € payés » */
function stageAmounts(entries: readonly TracedEntry[], books: Books): string {
  return listFr(stageSums(entries).map(({ stage, amount }) => inStage(amount, stage, books)));
}

function stageSums(entries: readonly TracedEntry[]): { stage: Stage; amount: Cents }[] {
  return STAGES.flatMap((stage) => {
    const own = entries.filter((entry) => entry.stage === stage);
    return own.length === 0 ? [] : [{ stage, amount: cents(Math.abs(sumCents(own.map(({ amount }) => amount)))) }];
  });
}

function inStage(amount: Cents, stage: Stage, books: Books): string {
  const words = stageLabel(stage, books).toLowerCase().split(" ou ");
  return `${amountTold(amount)} ${words.map((word) => `${word}s`).join(" ou ")}`;
}
