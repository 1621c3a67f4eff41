import type { JournalEvent } from "@/domain/journal/events";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { EntryKind, Stage } from "@/domain/spending/stage";
import { stableId } from "../identity";
import { typedAt } from "./story/calendar";
import type { ExpenseStory, SpendingGesture } from "./story/spending";

type Entry = {
  id: string;
  stage: Stage;
  kind: EntryKind;
  businessDate: CalendarDate;
  amount: Cents;
  label: string | null;
  document: string | null;
  reason: string | null;
  reversesId: string | null;
  settlesId: string | null;
};

/** What one gesture posts to the ledger, and what the journal says of it. */
export type Batch = {
  id: string;
  recordedAt: Date;
  event: JournalEvent;
  entries: Entry[];
  object: string;
  reason: string | null;
  corrected: Entry | null;
};

type Invoiced = Extract<SpendingGesture, { kind: "INVOICED" }>;
type Adjusted = Extract<SpendingGesture, { reason: string }>;

/** The gestures of one expense, from its commitment on, as the ledger holds them. */
export function batchesOf(story: ExpenseStory, key: string): Batch[] {
  if (story.purchase !== null) return [purchaseBatch(story, key, story.purchase)];
  return story.gestures.flatMap((gesture, index) => gestureBatches(story, gesture, `${key}:${index}`));
}

function purchaseBatch({ object, openedOn }: ExpenseStory, key: string, amount: Cents): Batch {
  const stages = ["COMMITTED", "INVOICED", "PAID"] as const;
  const entries = stages.map((stage) =>
    entry(`${key}:${stage}`, {
      stage,
      kind: stage === "PAID" ? "RECORDED" : "IMPLIED",
      businessDate: openedOn,
      amount,
    }),
  );
  return batch(key, openedOn, "spending.recorded", object, entries);
}

function gestureBatches(story: ExpenseStory, gesture: SpendingGesture, key: string): Batch[] {
  if (gesture.kind === "INVOICED") return invoiceBatches(story, gesture, key);
  if (gesture.kind !== "COMMITTED") return [adjustmentBatch(story, gesture, key)];
  const { on, amount, label } = gesture;
  const commitment = entry(key, { stage: "COMMITTED", kind: "RECORDED", businessDate: on, amount, label });
  return [batch(key, on, "spending.recorded", story.object, [commitment])];
}

function adjustmentBatch(story: ExpenseStory, { kind, on, amount, label, reason }: Adjusted, key: string): Batch {
  const raises = kind === "RAISED";
  const adjustment = entry(key, {
    stage: kind === "CREDITED" ? "INVOICED" : "COMMITTED",
    kind: raises ? "RAISE" : "DECREASE",
    businessDate: on,
    amount: raises ? amount : cents(-amount),
    label,
    reason,
  });
  return { ...batch(key, on, raises ? "spending.raised" : "spending.decreased", story.object, [adjustment]), reason };
}

function invoiceBatches(story: ExpenseStory, { on, amount, label, payment, mistyped }: Invoiced, key: string): Batch[] {
  const right = entry(key, {
    stage: "INVOICED",
    kind: "RECORDED",
    businessDate: on,
    amount,
    label,
    document: invoiceReference(story.supplier, on, key),
  });
  const invoice = batch(key, on, "spending.invoiced", label, [right]);
  const posted = mistyped ? corrected(story, invoice, { ...right, amount: mistyped.amount }, mistyped) : [invoice];
  if (!payment) return posted;
  const paid = entry(`${key}:paid`, {
    stage: "PAID",
    kind: "RECORDED",
    businessDate: payment.on,
    amount: payment.amount,
    label,
    settlesId: right.id,
  });
  const settlement = batch(`${key}:paid`, payment.on, "spending.paid", label, [paid]);
  const { bounced } = payment;
  if (!bounced) return [...posted, settlement];
  return [...posted, ...corrected(story, settlement, { ...paid, businessDate: bounced.on }, bounced)];
}

/** The wrong entry as first typed, then its reversal with the right one. */
function corrected(
  story: ExpenseStory,
  right: Batch,
  first: Entry,
  why: { noticedOn: CalendarDate; reason: string },
): Batch[] {
  const key = `${right.id}:first`;
  const wrong = { ...first, id: stableId(`demo:entry:${key}`) };
  const { noticedOn, reason } = why;
  const reversal: Entry = {
    ...wrong,
    id: stableId(`demo:entry:${key}:reversal`),
    kind: "REVERSAL",
    amount: cents(-wrong.amount),
    label: null,
    document: null,
    reason,
    reversesId: wrong.id,
    settlesId: null,
  };
  const typed = batch(key, wrong.businessDate, right.event, right.object, [wrong]);
  const replaced = right.entries.map((replacement) => ({ ...replacement, reason }));
  const correction = batch(`${key}:correction`, noticedOn, "spending.corrected", story.object, [reversal, ...replaced]);
  return [typed, { ...correction, reason, corrected: wrong }];
}

function batch(key: string, on: CalendarDate, event: JournalEvent, object: string, entries: Entry[]): Batch {
  const id = stableId(`demo:batch:${key}`);
  return { id, recordedAt: typedAt(on, id), event, entries, object, reason: null, corrected: null };
}

function entry(key: string, told: Pick<Entry, "stage" | "kind" | "businessDate" | "amount"> & Partial<Entry>): Entry {
  const blank = { label: null, document: null, reason: null, reversesId: null, settlesId: null };
  return { id: stableId(`demo:entry:${key}`), ...blank, ...told };
}

/** « BS-2021-0428-31 »: initials of the supplier, day, a number of its own. */
function invoiceReference(supplier: string, on: CalendarDate, key: string): string {
  const words = supplier.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => word.charAt(0)).join("");
  const number = Number.parseInt(stableId(key).slice(0, 4), 16) % 90;
  return `${initials}-${on.slice(0, 4)}-${on.slice(5, 7)}${on.slice(8)}-${10 + number}`;
}
