import clsx from "clsx";
import { targetHref } from "@/components/follow-up/target-href";
import { Link } from "@/components/ui/link";
import type { CalendarEvent } from "@/domain/calendar/calendar-event";
import { EVENT_KIND_LABELS, eventStateLabel } from "@/domain/calendar/calendar-event.labels";
import { isFiltered } from "@/domain/calendar/calendar-query";
import { type EventGroup, listedWeeks, overdueEvents } from "@/domain/calendar/calendar-weeks";
import { monthOf } from "@/domain/shared/calendar-date";
import { dayMonth, longMonth, NBSP, shortDate } from "@/domain/shared/format";
import { calendarHref, dayId } from "./calendar-links";
import { EventSign } from "./event-sign";
import type { ShownCalendar } from "./month-grid";

/** The month by week; in the current one, what is overdue comes first, whenever it was due. */
export function EventList(shown: ShownCalendar) {
  const { query, events, today } = shown;
  const isCurrent = query.month === monthOf(today);
  const overdue = isCurrent ? overdueEvents(events) : [];
  const weeks = listedWeeks(
    query.month,
    events.filter((event) => !overdue.includes(event)),
  );
  if (overdue.length === 0 && weeks.length === 0) return <NothingDated {...shown} />;
  return (
    <div className="grid gap-7">
      {overdue.length > 0 && <EventGroupList {...shown} id="depasses" title="Dépassés" events={overdue} />}
      {weeks.map((week) => (
        <EventGroupList
          key={week.from}
          {...shown}
          id={`semaine-${week.from}`}
          title={weekTitle(week, shown)}
          events={week.events}
        />
      ))}
    </div>
  );
}

function NothingDated({ place, query }: ShownCalendar) {
  const when = `en ${longMonth(query.month)}`;
  if (!isFiltered(query)) return <p className="py-3 text-13 text-encre-2">{`Rien n’est daté ${when}.`}</p>;
  return (
    <p className="py-3 text-13 text-encre-2">
      {`Aucune date ${when} ne répond à ce filtre. `}
      <Link href={calendarHref(place, query, { kind: null, mine: false })}>Tout afficher</Link>
    </p>
  );
}

function weekTitle({ from, to }: EventGroup, { today }: ShownCalendar): string {
  const current = from <= today && today <= to ? "Cette semaine, " : "";
  return from === to
    ? `${current}le ${dayMonth(from, today)}`
    : `${current}du ${dayMonth(from, today)} au ${dayMonth(to, today)}`;
}

type EventGroupListProps = ShownCalendar & { id: string; title: string };

function EventGroupList({ id, title, events, place, today }: EventGroupListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-b-[length:var(--filet-epais)] border-encre pb-1.5 text-14 first-letter:uppercase">
        {title}
      </h2>
      <ul>
        {events.map((event, rank) => (
          <li
            key={event.uid}
            id={events[rank - 1]?.on === event.on ? undefined : dayId(event.on)}
            className={clsx(
              "grid grid-cols-[5.5rem_1.125rem_minmax(0,1fr)] gap-x-2 border-b border-filet-fin py-2 text-13",
              event.on === today && "bg-selection",
            )}
          >
            <time dateTime={event.on} className={clsx(event.on === today && "font-gras")}>
              {event.on === today ? "aujourd’hui" : shortDate(event.on, today)}
            </time>
            <EventSign kind={event.kind} state={event.state} />
            <EventWords event={event} place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventWords({ event, place }: Pick<ShownCalendar, "place"> & { event: CalendarEvent }) {
  const { kind, state, title, detail, action } = event;
  const said = eventStateLabel(kind, state);
  return (
    <div className="min-w-0">
      <Link
        href={targetHref(place, event.target)}
        className={clsx(
          "inline-block font-demi break-words pointer-coarse:py-2",
          state === "CANCELLED" && "line-through",
        )}
      >
        {title}
      </Link>
      {detail !== null && <p className="break-words text-encre-2">{detail}</p>}
      <p className="text-12 text-encre-3">
        {EVENT_KIND_LABELS[kind]}
        {action && ` · action${NBSP}${action.number}, ${action.shortTitle}`}
        {said && <span className={clsx(state === "LATE" && "font-demi text-st-retard")}> · {said}</span>}
      </p>
    </div>
  );
}
