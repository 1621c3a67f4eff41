import { type CalendarDate, isAfter } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import type { Cents } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { type EntryKind, STAGES, type Stage } from "./stage";

export type Opening = {
  stage: Stage;
  amount: Cents;
  date: CalendarDate;
  committedOn?: CalendarDate | undefined;
  invoicedOn?: CalendarDate | undefined;
  document?: string | undefined;
};
export type OpeningDraft = {
  stage: Stage;
  kind: EntryKind;
  businessDate: CalendarDate;
  amount: Cents;
  document?: string | undefined;
};

function stageDate(opening: Opening, stage: Stage): CalendarDate {
  if (stage === opening.stage) return opening.date;
  const invoiced = opening.invoicedOn ?? opening.date;
  if (stage === "INVOICED") return invoiced;
  return opening.committedOn ?? (opening.stage === "PAID" ? invoiced : opening.date);
}

/** The entries of a new expense: the stage it has reached and, before it, those that stage implies. */
export function openingDrafts(opening: Opening): OpeningDraft[] {
  const reached = STAGES.slice(0, STAGES.indexOf(opening.stage) + 1);
  return reached.map((stage) => ({
    stage,
    kind: stage === opening.stage ? "RECORDED" : "IMPLIED",
    businessDate: stageDate(opening, stage),
    amount: opening.amount,
    document: stage === opening.stage ? opening.document : undefined,
  }));
}

/** Nothing is recorded ahead of today; stages follow one another. */
export function assertDatesInOrder(opening: Opening, limits: { today: CalendarDate }): void {
  if (isAfter(opening.date, limits.today)) refuse("date", `Au plus tard aujourd’hui, le ${longDate(limits.today)}.`);
  const invoicedOn = opening.stage === "PAID" ? opening.invoicedOn : undefined;
  const committedOn = opening.stage === "COMMITTED" ? undefined : opening.committedOn;
  if (invoicedOn && isAfter(invoicedOn, opening.date))
    refuse("date", `Le paiement suit la facture : le ${longDate(invoicedOn)} ou après.`);
  const next = invoicedOn ?? opening.date;
  if (committedOn && isAfter(committedOn, next))
    refuse(invoicedOn ? "invoicedOn" : "date", `La facture suit l’engagement : le ${longDate(committedOn)} ou après.`);
}

function refuse(field: string, message: string): never {
  throw new Refusal("spending.dates", "La dépense n’est pas enregistrée : une date est à corriger.", {
    [field]: message,
  });
}
