import { History } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Note } from "./note";

/** The page is read as it stood at a past date: nothing can be recorded from here. */
export function ReadOnlyBanner({ asOf, todayHref }: { asOf: CalendarDate; todayHref: Route }) {
  return (
    <Note
      tone="warn"
      role="status"
      className="mb-5"
      icon={<History aria-hidden="true" />}
      title={`Situation au ${longDate(asOf)}`}
    >
      <p>
        Vous lisez le contrat tel qu’il était à cette date. Rien ne s’y saisit.{" "}
        <Link href={todayHref}>Revenir à aujourd’hui</Link>
      </p>
    </Note>
  );
}
