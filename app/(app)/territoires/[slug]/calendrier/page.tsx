import type { Metadata } from "next";
import { CalendarPage } from "@/components/calendar/calendar-page";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { readCalendarQuery } from "@/domain/calendar/calendar-query";
import { calendarEvents } from "@/server/calendar/calendar-page";
import { loadTerritoryPage } from "@/server/territory/territory-page";

export const metadata: Metadata = { title: "Calendrier" };

/** One statement more than its frame. */
export default async function TerritoryCalendarPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/calendrier">) {
  const { slug } = await params;
  const search = await searchParams;
  const { contract, extra } = await loadTerritoryPage(slug, search, calendarEvents);
  const query = readCalendarQuery(search, contract.asOf);
  return (
    <TerritoryFrame contract={contract}>
      <CalendarPage contract={contract} events={extra} query={query} place={placeOf(contract)} />
    </TerritoryFrame>
  );
}
