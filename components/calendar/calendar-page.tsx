import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { type CalendarEvent, EVENT_KINDS } from "@/domain/calendar/calendar-event";
import { EVENT_KINDS_LABELS } from "@/domain/calendar/calendar-event.labels";
import { calendarHeadline } from "@/domain/calendar/calendar-headline";
import { type CalendarQuery, calendarParams, countKinds, keptEvents } from "@/domain/calendar/calendar-query";
import { inMonth } from "@/domain/calendar/calendar-weeks";
import { addToMonth, FIRST_YEAR, LAST_YEAR, monthOf, yearOf } from "@/domain/shared/calendar-date";
import { longMonth } from "@/domain/shared/format";
import { capitalized } from "@/domain/shared/number-words";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { calendarHref } from "./calendar-links";
import { EventList } from "./event-list";
import { MonthGrid } from "./month-grid";

type CalendarPageProps = {
  contract: VisibleContract;
  events: readonly CalendarEvent[];
  query: CalendarQuery;
  place: Place;
};

/** Everything that has a day, by month: as a grid, or as a list, which is what a phone shows. */
export function CalendarPage({ contract, events, query, place }: CalendarPageProps) {
  const today = contract.asOf;
  const kept = keptEvents(events, query);
  const shown = { place, query, events: kept, today };
  const asGrid = query.view === "MONTH";
  return (
    <>
      <PageHeading
        lead={<Freshness asOf={contract.asOf} />}
        title={calendarHeadline(query, inMonth(kept, query.month), today)}
        actions={
          <>
            <ExportMenu
              tables={[
                exportedTable(place, "calendrier", "Calendrier", calendarParams(query), "Tous les mois du contrat"),
              ]}
            />
            <ButtonLink href={"/compte#agenda" as Route}>S’abonner à mon agenda</ButtonLink>
          </>
        }
      />
      <Filters events={events} query={query} place={place} />
      <MonthLinks query={query} place={place} current={monthOf(today)} />
      {asGrid && <MonthGrid {...shown} />}
      <div className={asGrid ? "sm:hidden" : "max-w-(--colonne-lecture)"}>
        <EventList {...shown} />
      </div>
    </>
  );
}

function Filters({ events, query, place }: Pick<CalendarPageProps, "events" | "query" | "place">) {
  const ofMonth = inMonth(keptEvents(events, { ...query, kind: null }), query.month);
  const counts = countKinds(ofMonth);
  const own = events.filter((event) => event.own).length;
  const told = EVENT_KINDS.filter((kind) => counts[kind] !== undefined || kind === query.kind);
  return (
    <div className="mt-5 grid gap-2 print:hidden">
      {(told.length > 1 || query.kind !== null) && (
        <FilterChips
          label="Ce que montre le calendrier"
          chips={[
            {
              key: "all",
              label: "Tout",
              current: query.kind === null,
              count: ofMonth.length,
              href: calendarHref(place, query, { kind: null }),
            },
            ...told.map((kind) => ({
              key: kind,
              label: EVENT_KINDS_LABELS[kind],
              current: query.kind === kind,
              count: counts[kind] ?? 0,
              href: calendarHref(place, query, { kind }),
            })),
          ]}
        />
      )}
      {((own > 0 && own < events.length) || query.mine) && (
        <FilterChips
          label="De qui"
          chips={[
            {
              key: "all",
              label: "Toutes les actions",
              current: !query.mine,
              href: calendarHref(place, query, { mine: false }),
            },
            {
              key: "mine",
              label: "Les miennes",
              current: query.mine,
              href: calendarHref(place, query, { mine: true }),
            },
          ]}
        />
      )}
    </div>
  );
}

type MonthLinksProps = Pick<CalendarPageProps, "query" | "place"> & { current: CalendarQuery["month"] };

function MonthLinks({ query, place, current }: MonthLinksProps) {
  const [before, after] = [addToMonth(query.month, -1), addToMonth(query.month, 1)];
  return (
    <nav aria-label="Mois" className="mt-5 mb-3 flex flex-wrap items-center gap-2 print:hidden">
      {yearOf(before) >= FIRST_YEAR && (
        <ButtonLink
          size="mini"
          rel="prev"
          scroll={false}
          href={calendarHref(place, query, { month: before })}
          icon={<ChevronLeft aria-hidden="true" />}
        >
          {capitalized(longMonth(before))}
        </ButtonLink>
      )}
      {yearOf(after) <= LAST_YEAR && (
        <ButtonLink size="mini" rel="next" scroll={false} href={calendarHref(place, query, { month: after })}>
          {capitalized(longMonth(after))}
          <ChevronRight aria-hidden="true" />
        </ButtonLink>
      )}
      {query.month !== current && (
        <ButtonLink size="mini" variant="bare" scroll={false} href={calendarHref(place, query, { month: current })}>
          Revenir à {longMonth(current)}
        </ButtonLink>
      )}
      <span className="flex-1" />
      <FilterChips
        label="Présentation"
        className="max-sm:hidden"
        chips={[
          {
            key: "mois",
            label: "Mois",
            current: query.view === "MONTH",
            href: calendarHref(place, query, { view: "MONTH" }),
          },
          {
            key: "liste",
            label: "Liste",
            current: query.view === "LIST",
            href: calendarHref(place, query, { view: "LIST" }),
          },
        ]}
      />
    </nav>
  );
}
