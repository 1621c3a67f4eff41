import { Note } from "@/components/ui/note";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth } from "@/domain/shared/format";
import type { ReviewItem } from "@/server/review/review-item.queries";
import { ReviewStateMark } from "./review-state-mark";

/** What was said of the version that stands: accepted, or a question that awaits its answer. */
export function ItemVerdict({ item, asOf }: { item: ReviewItem; asOf: CalendarDate }) {
  const last = item.marks.findLast(({ seenEntries }) => seenEntries === item.entries);
  if (!last || (item.state !== "ACCEPTED" && item.state !== "ASKED")) return null;
  return (
    <Note
      tone={item.state === "ASKED" ? "warn" : "plain"}
      className="mt-7"
      title={<ReviewStateMark state={item.state} />}
    >
      <p>
        Par {last.reviewer}, le {dayMonth(dateInParis(last.at), asOf)}, revue n° {last.round}.{" "}
        {item.state === "ASKED"
          ? "Une réponse, ou un changement, le remettra à revoir."
          : "Un changement le remettra à revoir."}
      </p>
    </Note>
  );
}
