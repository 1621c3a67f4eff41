import { CalendarDays } from "lucide-react";
import { type Place, territoryHref } from "@/components/territory/links";
import { buttonClass } from "@/components/ui/button";
import type { CalendarDate } from "@/domain/shared/calendar-date";

type SituationFormProps = { place: Place; asOf: CalendarDate; first: CalendarDate; today: CalendarDate };

/** Reads the whole page again as of another day: a plain form, so the day stays in the address. */
export function SituationForm({ place, asOf, first, today }: SituationFormProps) {
  return (
    <details className="open:basis-full print:hidden">
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11">
        <CalendarDays aria-hidden="true" />
        Lire à une autre date
      </summary>
      <form action={territoryHref({ ...place, situation: null })} className="mt-1 mb-2 flex flex-wrap items-end gap-2">
        <label className="grid gap-1 text-13 font-demi text-encre">
          Situation au
          <input
            id="situation"
            name="situation"
            type="date"
            required
            defaultValue={asOf}
            min={first}
            max={today}
            className="control font-normal"
          />
        </label>
        <button type="submit" className={buttonClass({ variant: "neutral" })}>
          Lire à cette date
        </button>
      </form>
    </details>
  );
}
