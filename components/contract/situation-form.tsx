import { CalendarDays } from "lucide-react";
import { type Place, presentPlace, territoryHref } from "@/components/territory/links";
import { buttonClass } from "@/components/ui/button";
import type { CalendarDate } from "@/domain/shared/calendar-date";

type SituationFormProps = {
  place: Place;
  /** The page of the territory it stands on, after its slug. */
  path?: string;
  asOf: CalendarDate;
  /** The day the page is read as known at, if any. */
  knownOn: CalendarDate | null;
  first: CalendarDate;
  today: CalendarDate;
};

/** Reads the whole page again as of another day, or as it was known then: a plain form, so both stay in the address. */
export function SituationForm({ place, path = "", asOf, knownOn, first, today }: SituationFormProps) {
  return (
    <details className="open:basis-full print:hidden">
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11">
        <CalendarDays aria-hidden="true" />
        Lire à une autre date
      </summary>
      <form action={territoryHref(presentPlace(place), path)} className="mt-1 mb-2 flex flex-wrap items-end gap-2">
        {place.perimetre && <input type="hidden" name="perimetre" value={place.perimetre} />}
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
        <label className="grid gap-1 text-13 font-demi text-encre">
          <span>
            Tel que connu le <span className="font-normal text-encre-3">(facultatif)</span>
          </span>
          <input
            id="connu"
            name="connu"
            type="date"
            defaultValue={knownOn ?? ""}
            min={first}
            max={today}
            aria-describedby="connu-aide"
            className="control font-normal"
          />
        </label>
        <button type="submit" className={buttonClass({ variant: "neutral" })}>
          Lire à cette date
        </button>
        <p id="connu-aide" className="basis-full text-13 text-encre-3">
          « Tel que connu le » laisse de côté ce qui a été saisi ou corrigé après la fin de ce jour.
        </p>
      </form>
    </details>
  );
}
