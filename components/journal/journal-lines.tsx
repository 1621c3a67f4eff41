import type { JournalChange } from "@/domain/journal/journal-sentence";
import { journalSentence } from "@/domain/journal/journal-sentence";
import type { Books } from "@/domain/journal/spending-sentence";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dateTime, dayMonth, THIN } from "@/domain/shared/format";
import type { JournalLine } from "@/server/audit/journal.queries";

type JournalLinesProps = {
  lines: readonly JournalLine[];
  books: Books;
  asOf: CalendarDate;
  /** With the hour, and the words the author left. */
  full?: boolean;
};

/** Who did what, when, the latest first. */
export function JournalLines({ lines, books, asOf, full = false }: JournalLinesProps) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.sequence} className="border-b border-filet-fin py-2.5 text-13/4.5">
          <p className="flex justify-between gap-2 text-encre-3">
            <b className="text-encre">{line.author}</b>
            <time dateTime={line.at.toISOString()} className="whitespace-nowrap">
              {full ? dateTime(line.at) : dayMonth(dateInParis(line.at), asOf)}
            </time>
          </p>
          <Told change={line} books={books} full={full} />
        </li>
      ))}
    </ol>
  );
}

/** What happened, in one sentence, then the words its author left. */
export function Told({ change, books, full }: { change: JournalChange; books: Books; full: boolean }) {
  const { sentence, quote } = journalSentence(change, books);
  return (
    <>
      <p>{sentence}</p>
      {full && quote && (
        <p className="mt-0.5 max-w-(--colonne-lecture) text-encre-2">
          «{THIN}
          {quote}
          {THIN}»
        </p>
      )}
    </>
  );
}
