import { History } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Note } from "./note";

type ReadOnlyBannerProps = {
  asOf: CalendarDate;
  /** The instant everything is read as known at, in words; null reads all that is known. */
  knownAt: string | null;
  /** The same day with all that is known since; null when that day is today. */
  knownNowHref: Route | null;
  todayHref: Route;
};

/** The page is read as it stood at a past date, or as it was known then: nothing can be recorded from here. */
export function ReadOnlyBanner({ asOf, knownAt, knownNowHref, todayHref }: ReadOnlyBannerProps) {
  const today = <Link href={todayHref}>Revenir à aujourd’hui</Link>;
  return (
    <Note
      tone="warn"
      role="status"
      className="mb-5"
      icon={<History aria-hidden="true" />}
      title={`Situation au ${longDate(asOf)}${knownAt === null ? "" : `, telle que connue le ${knownAt}`}`}
    >
      {knownAt === null ? (
        <p>Vous lisez le contrat tel qu’il était à cette date. Rien ne s’y saisit. {today}</p>
      ) : (
        <p>
          Ce qui a été saisi ou corrigé après cet instant n’y est pas. Rien ne s’y saisit.{" "}
          {knownNowHref && (
            <>
              <Link href={knownNowHref}>Lire cette date avec ce qui est connu aujourd’hui</Link> ·{" "}
            </>
          )}
          {today}
        </p>
      )}
    </Note>
  );
}
