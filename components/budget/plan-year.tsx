import type { ClipboardEvent } from "react";
import { MoneyField } from "@/components/ui/money-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { type Month, monthNumber } from "@/domain/shared/calendar-date";
import { eurosExact, monthName, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";

export type PlanPart = "months" | "operating";

type PlanYearProps = {
  year: number;
  months: readonly Month[];
  field: (part: PlanPart, month: Month) => FieldBinding;
  total: Cents | null;
  operating: Cents | null;
  onPaste: (event: ClipboardEvent<HTMLInputElement>, part: PlanPart, month: Month) => void;
};

/** A field a month, then the part of each month that is running cost, folded as long as there is none. */
export function PlanYear({ year, months, field, total, operating, onPaste }: PlanYearProps) {
  const fields = (part: PlanPart, suffix: string) =>
    months.map((month) => (
      <MoneyField
        key={month}
        {...field(part, month)}
        label={
          <>
            {capitalized(monthName(monthNumber(month)))}
            <span className="sr-only">
              {" "}
              {year}
              {suffix}
            </span>
          </>
        }
        onPaste={(event) => onPaste(event, part, month)}
        className="grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-2 [&_input]:scroll-mb-32 [&_input]:text-right [&>p]:col-span-2"
      />
    ));
  const isFolded = operating === 0 && months.every((month) => field("operating", month).error === undefined);
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend className="mb-2 w-full border-b-[length:var(--filet-epais)] border-encre pb-1 text-14 font-gras">
        {year}
      </legend>
      {fields("months", "")}
      <p className="mt-1 flex justify-between gap-2 border-t border-encre pt-1.5 text-13 font-gras">
        Total {year}
        <span>{total === null ? "à corriger" : eurosExact(total)}</span>
      </p>
      <details open={!isFolded} className="text-13">
        <summary className="inline-flex min-h-7 items-center text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11">
          Dont fonctionnement{NBSP}: {operating === null ? "à corriger" : eurosExact(operating)}
        </summary>
        <div className="mt-1.5 grid gap-1.5">{fields("operating", ", dont fonctionnement")}</div>
      </details>
    </fieldset>
  );
}
