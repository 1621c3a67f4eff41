import type { PaymentKind } from "@/domain/funding/funding-line";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";

/** The wrong amount first typed for what came in, and when it was corrected. */
type Typo = { amount: Cents; noticedOn: CalendarDate; reason: string };

/** A claim sent to the funder and, once it answered, what came in. */
export type FundingPaymentStory = {
  kind: PaymentKind;
  on: CalendarDate;
  amount: Cents;
  document: string;
  received: { on: CalendarDate; mistyped: Typo | null } | null;
};

type Answer = {
  receivedOn?: string;
  mistyped?: { amount: number; noticedOn: string; reason: string };
};

export function advance(on: string, amount: number, answer: Answer = {}): FundingPaymentStory {
  return payment("ADVANCE", on, amount, "Demande d’avance", answer);
}

export function instalment(on: string, amount: number, answer: Answer = {}): FundingPaymentStory {
  return payment("INSTALMENT", on, amount, "Demande d’acompte", answer);
}

export function finalPayment(on: string, amount: number, answer: Answer = {}): FundingPaymentStory {
  return payment("FINAL", on, amount, "Demande de solde", answer);
}

function payment(
  kind: PaymentKind,
  on: string,
  amount: number,
  document: string,
  { receivedOn, mistyped: typo }: Answer,
): FundingPaymentStory {
  const mistyped = typo ? { ...typo, amount: cents(typo.amount), noticedOn: calendarDate(typo.noticedOn) } : null;
  const received = receivedOn ? { on: calendarDate(receivedOn), mistyped } : null;
  const [year, month, day] = on.split("-");
  return {
    kind,
    on: calendarDate(on),
    amount: cents(amount),
    document: `${document} du ${day}/${month}/${year}`,
    received,
  };
}
