import { z } from "zod";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "../funding/funding.labels";
import { FUNDING_KINDS, PAYMENT_KINDS } from "../funding/funding-line";
import { SCHEME_CODES, schemeOf } from "../funding/scheme";
import type { JournalChange } from "../journal/journal-sentence";
import { amountTold } from "../journal/told";
import { tracedAmount } from "../journal/traced";
import { calendarDateSchema } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import { type DiffRow, DiffRows } from "./diff-rows";
import { tracedFunding } from "./funding-words";

const heading = z.object({
  funder: z.string().optional(),
  kind: z.enum(FUNDING_KINDS).optional(),
  scheme: z.enum(SCHEME_CODES).optional(),
  title: z.string().nullish(),
});
const payment = z.object({ kind: z.enum(PAYMENT_KINDS), amount: tracedAmount, on: calendarDateSchema });

/** A line of the funding plan before and after: its step, its amount, what was claimed and received. */
export function fundingDiff(known: readonly JournalChange[], added: readonly JournalChange[]): DiffRow[] {
  const rows = new DiffRows();
  let amount = known.map(amountOf).findLast((each) => each !== null) ?? null;
  for (const change of added) {
    if (change.event === "funding.edited") setHeading(rows, change);
    else if (/\.(claimed|received|reversed)$/.test(change.event)) setPayment(rows, change);
    else {
      setStep(rows, change);
      const now = amountOf(change);
      if (now !== null) rows.set("Montant", amount, now);
      amount = now ?? amount;
    }
  }
  return rows.list();
}

function setStep(rows: DiffRows, { event, after }: JournalChange): void {
  const step = tracedFunding.safeParse(after).data;
  if (!step?.status) return;
  const label = FUNDING_STATUS_LABELS[step.status];
  if (event === "funding.retracted") rows.set("Étape", label, "retirée");
  else rows.set("Étape", step.previous ? FUNDING_STATUS_LABELS[step.previous] : null, label);
}

function amountOf({ event, after }: JournalChange): string | null {
  if (event !== "funding.added" && event !== "funding.moved") return null;
  const amount = tracedFunding.safeParse(after).data?.amount ?? null;
  return amount === null ? null : amountTold(amount);
}

const PAYMENT_WORDS: Record<string, string> = {
  "funding.claimed": "demandé",
  "funding.received": "reçu",
  "funding.reversed": "annulé",
};

function setPayment(rows: DiffRows, { event, after }: JournalChange): void {
  const paid = payment.safeParse(after).data;
  if (!paid) return;
  const told = `${amountTold(paid.amount)}, le ${longDate(paid.on)}`;
  const field = `${PAYMENT_KIND_LABELS[paid.kind]}, ${PAYMENT_WORDS[event] ?? ""}`;
  rows.set(field, event === "funding.reversed" ? "compté" : null, told);
}

function setHeading(rows: DiffRows, { before, after }: JournalChange): void {
  const [old, now] = [written(before), written(after)];
  rows.set("Financeur", old.funder, now.funder);
  rows.set("Nature", old.kind, now.kind);
  rows.set("Dispositif", old.scheme, now.scheme);
  rows.set("Intitulé", old.title, now.title);
}

function written(given: unknown) {
  const { funder = null, kind, scheme, title = null } = heading.safeParse(given).data ?? {};
  return {
    funder,
    kind: kind ? FUNDING_KIND_LABELS[kind] : null,
    scheme: scheme ? schemeOf(scheme).label : null,
    title,
  };
}
