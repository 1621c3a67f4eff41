import { JournalLines } from "@/components/journal/journal-lines";
import { actionHref, type Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { JournalLine } from "@/server/audit/journal.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type ActionJournalProps = { action: FullAction; lines: readonly JournalLine[]; place: Place; asOf: CalendarDate };

export function ActionJournal({ action, lines, place, asOf }: ActionJournalProps) {
  return (
    <section aria-labelledby="journal">
      <SectionHeading
        id="journal"
        ruled
        title="Journal"
        aside={lines.length > 0 && <Link href={actionHref(place, action.number, {}, "/historique")}>Tout voir</Link>}
      />
      {lines.length === 0 ? (
        <p className="py-3 text-13 text-encre-2">Rien n’a encore été saisi sur cette action.</p>
      ) : (
        <JournalLines lines={lines} books={action.accounting} asOf={asOf} />
      )}
    </section>
  );
}
