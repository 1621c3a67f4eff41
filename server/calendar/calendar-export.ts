import "server-only";
import { EVENT_KIND_LABELS, EVENT_KINDS_LABELS, eventStateLabel } from "@/domain/calendar/calendar-event.labels";
import { keptEvents, readCalendarQuery } from "@/domain/calendar/calendar-query";
import { count, date, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import { calendarEvents } from "./calendar-page";

/** Everything the calendar shows of every month, as its filters keep it. */
export async function calendarExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const { contract, extra } = await loadTerritory(slug, search, calendarEvents);
  const query = readCalendarQuery(search, contract.asOf);
  return {
    contract,
    filters: filterWords({}, [
      query.kind && EVENT_KINDS_LABELS[query.kind].toLowerCase(),
      query.mine ? "mes actions" : null,
    ]),
    table: {
      slug: "calendrier",
      title: "Calendrier",
      columns: [
        date("Date"),
        text("Nature"),
        text("Quoi"),
        text("Détail"),
        count("N° action"),
        text("Action"),
        text("État"),
      ],
      rows: keptEvents(extra, query).map(({ on, kind, title, detail, action, state }) => [
        on,
        EVENT_KIND_LABELS[kind],
        title,
        detail,
        action?.number ?? null,
        action?.shortTitle ?? null,
        eventStateLabel(kind, state) ?? "à venir",
      ]),
      totals: null,
      notes: ["Tous les mois du contrat, du plus ancien au plus récent."],
    },
  };
}
