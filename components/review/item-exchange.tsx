import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth, THIN } from "@/domain/shared/format";
import type { ReviewItem } from "@/server/review/review-item.queries";

/** The last question asked about a thing, with its answers. */
export function ItemExchange({ item, asOf }: { item: ReviewItem; asOf: CalendarDate }) {
  const asked = item.marks.findLast(({ question }) => question !== null);
  if (!asked?.question?.text) return null;
  const on = (at: Date) => dayMonth(dateInParis(at), asOf);
  return (
    <section aria-labelledby="question" className="mt-7 max-w-(--colonne-lecture) text-13">
      <h3 id="question">{item.state === "ANSWERED" ? "Réponse à votre question" : "Question posée"}</h3>
      <p className="mt-2 border-l-2 border-bord pl-3">
        <b>{asked.reviewer}</b> <span className="text-encre-3">le {on(asked.at)}</span>
        <span className="block text-encre-2">
          «{THIN}
          {asked.question.text}
          {THIN}»
        </span>
      </p>
      {asked.answers?.map(({ author, text, at }) => (
        <p key={at.toISOString()} className="mt-2 border-l-2 border-encre pl-3">
          <b>{author}</b> <span className="text-encre-3">le {on(at)}</span>
          <span className="block whitespace-pre-line">{text}</span>
        </p>
      ))}
    </section>
  );
}
