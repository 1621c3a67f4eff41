import { ActionSelect } from "@/components/territory/action-select";
import { readingOf } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { FilterChips } from "@/components/ui/filter-chips";
import {
  DECISION_FILTER_LABELS,
  DECISION_FILTERS,
  decisionParams,
  listedDecisions,
} from "@/domain/copil/decision-query";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { CopilPage } from "@/server/copil/copil-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { type CopilPlace, copilHref, filterHref } from "./copil-links";

type RegisterFiltersProps = {
  here: CopilPlace;
  page: CopilPage;
  actions: readonly FullAction[];
  asOf: CalendarDate;
};

/** Whose the decisions are, where they stand, and about which action. */
export function RegisterFilters({ here, page, actions, asOf }: RegisterFiltersProps) {
  const { place, query } = here;
  const count = (filter: (typeof DECISION_FILTERS)[number] | null) =>
    listedDecisions(page.decisions, { ...query, filter }, asOf).length;
  const chips = [null, ...DECISION_FILTERS].map((filter) => ({
    key: filter ?? "ALL",
    label: filter === null ? "Toutes" : DECISION_FILTER_LABELS[filter],
    count: count(filter),
    current: query.filter === filter,
    href: filterHref(here, { filter }),
  }));
  return (
    <>
      <ListFilters
        key={JSON.stringify(query)}
        action={copilHref({ place: { slug: place.slug, situation: null }, query: { filter: null, action: null } })}
        kept={{ ...readingOf(place), decisions: (decisionParams(query).decisions ?? null) as string | null }}
        isAsking={query.action !== null}
        clearHref={
          query.action !== null || query.filter !== null ? filterHref(here, { filter: null, action: null }) : null
        }
      >
        <ActionSelect actions={actions} current={query.action} />
      </ListFilters>
      <FilterChips label="Décisions à montrer" chips={chips} className="mt-4 mb-3" />
    </>
  );
}
