import type { Nature } from "@/domain/budget/by-year";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";

/** Amounts are written in cents with the euros apart: 412_600_00 is 412 600,00 €. */
type Dated = { on: CalendarDate; amount: Cents; label: string };
type Typo = { amount: Cents; noticedOn: CalendarDate; reason: string };
type Bounce = { on: CalendarDate; noticedOn: CalendarDate; reason: string };
type Payment = { on: CalendarDate; amount: Cents; bounced: Bounce | null };

export type SpendingGesture =
  | (Dated & { kind: "COMMITTED" })
  | (Dated & { kind: "INVOICED"; payment: Payment | null; mistyped: Typo | null })
  | (Dated & { kind: "RAISED" | "CREDITED" | "DECOMMITTED"; reason: string });

export type ExpenseStory = {
  object: string;
  supplier: string;
  costItem: string;
  nature: Nature;
  openedOn: CalendarDate;
  /** A small purchase: its three stages typed at once. */
  purchase: Cents | null;
  gestures: readonly SpendingGesture[];
};

export function expense(
  object: string,
  supplier: string,
  costItem: string,
  ...gestures: SpendingGesture[]
): ExpenseStory {
  const [first] = gestures;
  if (first?.kind !== "COMMITTED") throw new Error(`« ${object} » must open with its commitment`);
  return { object, supplier, costItem, nature: "INVESTMENT", openedOn: first.on, purchase: null, gestures };
}

export function purchase(object: string, supplier: string, costItem: string, on: string, amount: number): ExpenseStory {
  const opened = { nature: "INVESTMENT", openedOn: calendarDate(on) } as const;
  return { object, supplier, costItem, ...opened, purchase: cents(amount), gestures: [] };
}

/** « Fonctionnement »: what runs the action, and leaves nothing built or bought for years. */
export function operating(story: ExpenseStory): ExpenseStory {
  return { ...story, nature: "OPERATING" };
}

export function committed(on: string, amount: number, label: string): SpendingGesture {
  return { kind: "COMMITTED", ...dated(on, amount, label) };
}

type InvoiceFate = {
  paidOn?: string;
  /** Paid, when a credit note leaves less than the invoice. */
  paid?: number;
  /** The wrong amount first typed, and when it was corrected. */
  mistyped?: { amount: number; noticedOn: string; reason: string };
  /** The payment date first typed, and when it was corrected. */
  bounced?: { on: string; noticedOn: string; reason: string };
};

export function invoiced(on: string, amount: number, label: string, fate: InvoiceFate = {}): SpendingGesture {
  const { paidOn, paid = amount, mistyped: typo, bounced: bounce } = fate;
  const mistyped = typo ? { ...typo, amount: cents(typo.amount), noticedOn: calendarDate(typo.noticedOn) } : null;
  const bounced = bounce ? { ...bounce, on: calendarDate(bounce.on), noticedOn: calendarDate(bounce.noticedOn) } : null;
  const payment = paidOn ? { on: calendarDate(paidOn), amount: cents(paid), bounced } : null;
  return { kind: "INVOICED", ...dated(on, amount, label), payment, mistyped };
}

/** The supplier's contract is raised. */
export function raised(on: string, amount: number, label: string, reason: string): SpendingGesture {
  return { kind: "RAISED", ...dated(on, amount, label), reason };
}

/** A credit note: less is invoiced. */
export function credited(on: string, amount: number, label: string, reason: string): SpendingGesture {
  return { kind: "CREDITED", ...dated(on, amount, label), reason };
}

/** Less is committed: the contract ends under its amount. */
export function decommitted(on: string, amount: number, label: string, reason: string): SpendingGesture {
  return { kind: "DECOMMITTED", ...dated(on, amount, label), reason };
}

function dated(on: string, amount: number, label: string): Dated {
  return { on: calendarDate(on), amount: cents(amount), label };
}
