import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import { centsOf, type Example, readExamples } from "../examples";

/** A sheet of `docs/exemple-chiffre`. */
export function sheet(name: string): Example[] {
  return readExamples(new URL(`../../docs/exemple-chiffre/${name}.csv`, import.meta.url));
}

/** « 12/03/2021 » */
export function dayOf(text: string): CalendarDate {
  const [day, month, year] = text.split("/");
  return calendarDate(`${year}-${month}-${day}`);
}

export function amountOf(text: string): Cents {
  const amount = centsOf(text);
  if (amount === null) throw new Error("an amount is missing from the example");
  return cents(amount);
}

/** The code a French label stands for. */
export function codeOf<Code extends string>(labels: Record<Code, string>, label: string): Code {
  const found = (Object.keys(labels) as Code[]).find((code) => labels[code] === label);
  if (!found) throw new Error(`« ${label} » is none of ${Object.values(labels).join(", ")}`);
  return found;
}

/** What a person does on a day. Those of one day are done in the order of their sheets. */
export type Gesture = { on: CalendarDate; run: () => Promise<unknown> };
