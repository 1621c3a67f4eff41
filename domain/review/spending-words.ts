import { z } from "zod";
import type { Books } from "../journal/spending-sentence";
import { amountTold } from "../journal/told";
import { type TracedEntry, tracedExpense } from "../journal/traced";
import { type Cents, cents, sumCents } from "../shared/money";
import { expenseReference } from "../spending/expense-reference";
import { STAGES, type Stage } from "../spending/stage";
import { stageLabel } from "../spending/stage.labels";
import { findingOf, type ItemWords } from "./item-name";

const named = z.object({ number: z.number(), object: z.string() });

const TITLES: Record<string, string> = {
  "spending.raised": "Engagement relevé",
  "spending.decreased": "Montant réduit",
  "spending.corrected": "Dépense corrigée",
  "spending.undone": "Saisie annulée",
  "spending.renamed": "Intitulé modifié",
};

/** An expense by the furthest stage its last change reached, or by what was done to it; null when the shape is unknown. */
export function spendingWords(event: string, after: unknown, books: Books): ItemWords | null {
  const heading = named.safeParse(after).data;
  if (!heading) return null;
  const entries = tracedExpense.safeParse(after).data?.entries ?? [];
  const money = furthest(entries);
  const size = money && amountTold(money.amount);
  const title = TITLES[event];
  if (title !== undefined)
    return { title, what: heading.object, size, finding: findingOf(heading.object, [title.toLowerCase(), size]) };
  const word = money ? inFeminine(stageLabel(money.stage, books)) : "saisie";
  return {
    title: `Dépense ${word}`,
    what: heading.object,
    size,
    finding: findingOf(heading.object, [word, size]),
  };
}

/** « DEP-0142, Lot 2, charpente métallique »: an expense as it was opened, or last renamed. */
export function expenseCited(changes: readonly { event: string; after: unknown }[]): string | null {
  const naming = changes.findLast(({ event }) => event === "spending.renamed" || event === "spending.recorded");
  const heading = named.safeParse((naming ?? changes.at(-1))?.after).data;
  if (!heading) return null;
  const reference = expenseReference(heading.number);
  return naming ? `${reference}, ${heading.object}` : reference;
}

function furthest(entries: readonly TracedEntry[]): { stage: Stage; amount: Cents } | null {
  const kept = entries.some(({ kind }) => kind === "RECORDED")
    ? entries.filter(({ kind }) => kind === "RECORDED")
    : entries;
  const stage = STAGES.findLast((each) => kept.some((entry) => entry.stage === each));
  if (!stage) return null;
  const amounts = kept.filter((entry) => entry.stage === stage).map(({ amount }) => amount);
  return { stage, amount: cents(Math.abs(sumCents(amounts))) };
}

/** « facturée ou mandatée » */
function inFeminine(label: string): string {
  return label
    .toLowerCase()
    .split(" ou ")
    .map((word) => `${word}e`)
    .join(" ou ");
}
