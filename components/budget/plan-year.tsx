import type { ClipboardEvent } from "react";
import { MoneyField } from "@/components/ui/money-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { type Month, monthNumber } from "@/domain/shared/calendar-date";
import { eurosExact, monthName } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";

type PlanYearProps = {
  year: number;
  months: readonly Month[];
  field: (month: Month) => FieldBinding;
  total: Cents | null;
  onPaste: (event: ClipboardEvent<HTMLInputElement>, month: Month) => void;
};

export function PlanYear({ year, months, field, total, onPaste }: PlanYearProps) {
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend className="mb-2 w-full border-b-[length:var(--filet-epais)] border-encre pb-1 text-14 font-gras">
        {year}
      </legend>
      {months.map((month) => (
        <MoneyField
          key={month}
          {...field(month)}
          label={
            <>
              {capitalized(monthName(monthNumber(month)))}
              <span className="sr-only"> {year}</span>
            </>
          }
          onPaste={(event) => onPaste(event, month)}
          className="grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-2 [&_input]:scroll-mb-32 [&_input]:text-right [&>p]:col-span-2"
        />
      ))}
      <p className="mt-1 flex justify-between gap-2 border-t border-encre pt-1.5 text-13 font-gras">
        Total {year}
        <span>{total === null ? "à corriger" : eurosExact(total)}</span>
      </p>
    </fieldset>
  );
}
