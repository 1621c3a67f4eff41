import clsx from "clsx";
import { targetHref } from "@/components/follow-up/target-href";
import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { CalendarEvent } from "@/domain/calendar/calendar-event";
import { EVENT_KIND_LABELS, eventStateLabel } from "@/domain/calendar/calendar-event.labels";
import type { CalendarQuery } from "@/domain/calendar/calendar-query";
import { type CalendarDay, monthWeeks } from "@/domain/calendar/calendar-weeks";
import { type CalendarDate, dayOfMonth } from "@/domain/shared/calendar-date";
import { longDate, longMonth, NBSP } from "@/domain/shared/format";
import { calendarHref, dayId } from "./calendar-links";
import { EventSign } from "./event-sign";

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** Beyond that many events, a day tells how many more the list has. */
const SHOWN = 3;

export type ShownCalendar = {
  place: Place;
  query: CalendarQuery;
  events: readonly CalendarEvent[];
  today: CalendarDate;
};

/** The month as a table of days, Monday first. On a phone the list stands in for it. */
export function MonthGrid({ place, query, events, today }: ShownCalendar) {
  return (
    <table className="w-full table-fixed border-collapse text-13 max-sm:hidden">
      <caption className="sr-only">{`Calendrier de ${longMonth(query.month)}`}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th
              key={name}
              scope="col"
              className="border-b-[length:var(--filet-epais)] border-encre px-1.5 pb-1.5 text-left text-12 font-demi text-encre-3"
            >
              <abbr title={name} className="no-underline">
                {name.slice(0, 3)}.
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(query.month, events).map((week) => (
          <tr key={week[0]?.on}>
            {week.map((day) => (
              <DayCell key={day.on} day={day} place={place} query={query} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Pick<ShownCalendar, "place" | "query" | "today"> & { day: CalendarDay };

function DayCell({ day: { on, inMonth, events }, place, query, today }: DayCellProps) {
  const rest = events.length - SHOWN;
  const list = `${calendarHref(place, query, { view: "LIST" })}#${dayId(on)}` as ReturnType<typeof calendarHref>;
  return (
    <td
      aria-current={on === today ? "date" : undefined}
      className={clsx(
        "h-22 border-r border-b border-filet-fin px-1.5 py-1 align-top last:border-r-0",
        !inMonth && "bg-creux",
        on === today && "shadow-[inset_0_2px_0_var(--braise)]",
      )}
    >
      <time
        dateTime={on}
        className={clsx("text-12", on === today ? "font-gras text-braise" : inMonth ? "text-encre-2" : "text-encre-3")}
      >
        <span aria-hidden="true">{dayOfMonth(on)}</span>
        <span className="sr-only">{longDate(on)}</span>
        {on === today && " · aujourd’hui"}
      </time>
      {inMonth && events.length > 0 && (
        <ul className="mt-0.5 grid gap-1">
          {events.slice(0, SHOWN).map((event) => (
            <li key={event.uid}>
              <GridEvent event={event} place={place} />
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Link href={list} className="text-12">
                {`+${NBSP}${rest}`}
                <span className="sr-only"> le {longDate(on)}</span>
              </Link>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

function GridEvent({ event, place }: { event: CalendarEvent; place: Place }) {
  const { kind, state, title, action } = event;
  const said = eventStateLabel(kind, state);
  return (
    <span className="flex items-start gap-1 text-12/4">
      <EventSign kind={kind} state={state} />
      <span className="min-w-0">
        <span className="sr-only">{EVENT_KIND_LABELS[kind]} : </span>
        <Link
          href={targetHref(place, event.target)}
          className={clsx(
            "line-clamp-3 break-words text-encre no-underline hover:underline print:line-clamp-none",
            state === "CANCELLED" && "line-through",
          )}
        >
          {title}
        </Link>
        <span className={clsx(state === "LATE" ? "font-demi text-st-retard" : "text-encre-3")}>
          {[action && `action${NBSP}${action.number}`, said].filter(Boolean).join(" · ")}
        </span>
      </span>
    </span>
  );
}
