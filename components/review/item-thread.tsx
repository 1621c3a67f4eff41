import clsx from "clsx";
import { journalSentence } from "@/domain/journal/journal-sentence";
import type { Books } from "@/domain/journal/spending-sentence";
import { isLeft } from "@/domain/review/review-state";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth, NBSP, shortDate } from "@/domain/shared/format";
import type { ReviewEntry, ReviewItem } from "@/server/review/review-item.queries";

type ItemThreadProps = { item: ReviewItem; title: string; books: Books; asOf: CalendarDate };

/** All that happened to a thing, the oldest first, with what the préfecture said of it. */
export function ItemThread({ item, title, books, asOf }: ItemThreadProps) {
  return (
    <section aria-labelledby="fil" className="mt-8 text-13">
      <h3 id="fil">{title}</h3>
      <ol className="mt-1.5">
        {item.thread.map((entry) => (
          <li
            key={entry.sequence}
            className="grid grid-cols-[7rem_minmax(0,1fr)] border-b border-filet-fin py-1.5 max-sm:grid-cols-[5.5rem_minmax(0,1fr)]"
          >
            <span className="text-encre-3">{shortDate(dateInParis(entry.at), asOf)}</span>
            <span className={clsx(entry.rank === item.entries && isLeft(item.state) && "font-gras")}>
              {journalSentence(entry, books).sentence.replace(/\.$/, "")}
              {standing(entry, item, asOf)}.
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** « , validé à la revue n° 4 » */
function standing({ rank }: ReviewEntry, { marks, entries, state }: ReviewItem, asOf: CalendarDate): string {
  if (rank === entries && isLeft(state)) return ", à revoir";
  const mark = marks.findLast(({ seenEntries }) => seenEntries === rank);
  if (!mark) return "";
  if (mark.verdict === "ACCEPTED") return `, validé à la revue n°${NBSP}${mark.round}`;
  return `, précision demandée le ${dayMonth(dateInParis(mark.at), asOf)}`;
}
