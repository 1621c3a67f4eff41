"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError, hasError } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { scaledProfile } from "@/domain/budget/forecast-profile";
import { leftInWords } from "@/domain/budget/forecast-profile.labels";
import type { PlanLine } from "@/domain/budget/plan-to-date";
import { formatAmountInput } from "@/domain/shared/amount";
import { addToMonth, type Month, monthNumber } from "@/domain/shared/calendar-date";
import { monthName } from "@/domain/shared/format";
import { type Cents, cents, subtractCents, ZERO } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";
import type { ForecastStart } from "./forecast-start";
import { byYear, type TypedPlan, typedTotal } from "./plan-years";

type ForecastMonthsProps = {
  field: (name: "months" | `months.${string}`) => FieldBinding;
  start: ForecastStart;
  remainder: Cents | null;
};

/** The remaining months, filled as the forecast is spread now, with what is still to share as it is typed. */
export function ForecastMonths({ field, start, remainder }: ForecastMonthsProps) {
  const [months, setMonths] = useState<readonly Month[]>(start.months);
  const [typed, setTyped] = useState<TypedPlan>(start.amounts);
  /** What « Ajuster » wrote, and how many times: the fields are then made anew. */
  const [written, setWritten] = useState<{ amounts: TypedPlan | null; times: number }>({ amounts: null, times: 0 });
  const { id, error } = field("months");
  const last = months.at(-1);

  function read(event: FormEvent<HTMLFieldSetElement>) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    setTyped((before) => ({ ...before, [name.replace("months.", "")]: value }));
  }
  function adjust(to: Cents) {
    const amounts = adjusted(typed, months, to);
    setTyped(amounts);
    setWritten(({ times }) => ({ amounts, times: times + 1 }));
  }
  function fieldOf(month: Month): FieldBinding {
    const binding = field(`months.${month}`);
    const defaultValue = written.amounts ? written.amounts[month] : (binding.defaultValue ?? start.amounts[month]);
    return { ...binding, defaultValue };
  }

  return (
    <fieldset
      id={id}
      tabIndex={-1}
      onInput={read}
      onBlur={read}
      className="grid min-w-0 gap-3 [&_input]:scroll-mb-16"
      {...(hasError(error) && { "aria-describedby": `${id}-error` })}
    >
      <legend className="mb-2 text-13 font-demi">Montant de chaque mois</legend>
      <div key={written.times} className="grid gap-3">
        {byYear(months).map(({ year, months: ofYear }) => (
          <div key={year} className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
            <p className="col-span-full border-b border-filet pb-0.5 text-13 font-gras">{year}</p>
            {ofYear.map((month) => (
              <MoneyField key={month} {...fieldOf(month)} label={<MonthLabel month={month} year={year} />} />
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {last && (
          <Button size="mini" onClick={() => setMonths([...months, addToMonth(last, 1)])}>
            Ajouter un mois
          </Button>
        )}
        {remainder !== null && remainder > 0 && (
          <Button size="mini" onClick={() => adjust(remainder)}>
            Ajuster les mois au reste à payer
          </Button>
        )}
      </div>
      <p role="status" className="border-filet bg-page py-2 text-14 font-demi sm:sticky sm:-bottom-5 sm:border-t">
        {standing(typedTotal(typed, months), remainder)}
      </p>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

function MonthLabel({ month, year }: { month: Month; year: number }) {
  return (
    <>
      {capitalized(monthName(monthNumber(month)))}
      <span className="sr-only"> {year}</span>
    </>
  );
}

function standing(total: Cents | null, remainder: Cents | null): string {
  if (remainder === null || remainder < 0) return "Indiquez d’abord une prévision au moins égale au payé.";
  if (total === null) return "Un montant est à corriger.";
  return leftInWords(subtractCents(remainder, total));
}

/** The months in the same proportions for another total; evenly when none holds anything. */
function adjusted(typed: TypedPlan, months: readonly Month[], remainder: Cents): TypedPlan {
  const held = months.map((month): PlanLine => ({ month, amount: typedTotal(typed, [month]) ?? ZERO }));
  const even = months.map((month) => ({ month, amount: cents(1) }));
  const lines = scaledProfile(held, remainder) ?? scaledProfile(even, remainder) ?? [];
  return Object.fromEntries(lines.map(({ month, amount }) => [month, formatAmountInput(amount)]));
}
