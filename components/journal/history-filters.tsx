import { ActionSelect } from "@/components/territory/action-select";
import { readingOf } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { ListPeriod } from "@/components/territory/list-period";
import { stateChips } from "@/components/territory/state-chips";
import { FilterChips } from "@/components/ui/filter-chips";
import { SelectField } from "@/components/ui/select-field";
import { historyParams, NO_HISTORY_FILTER } from "@/domain/journal/history-query";
import { JOURNAL_KIND_LABELS, JOURNAL_KINDS } from "@/domain/journal/journal-kinds";
import type { History } from "@/server/audit/history.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type HistoryPlace, historyHref } from "./history-links";

type HistoryFiltersProps = { at: HistoryPlace; actions: readonly FullAction[]; history: History };

export function HistoryFilters({ at, actions, history }: HistoryFiltersProps) {
  const { place, query } = at;
  const { nature } = historyParams(query);
  const isAsking = [query.action, query.person, query.from, query.to].some((field) => field !== null);
  return (
    <>
      <ListFilters
        key={JSON.stringify(query)}
        action={historyHref({ place: { slug: place.slug, situation: null }, query }, null)}
        kept={{ ...readingOf(place), nature: nature ?? null }}
        isAsking={isAsking}
        clearHref={isAsking || query.kind !== null ? historyHref(at, NO_HISTORY_FILTER) : null}
      >
        {actions.length > 1 && <ActionSelect actions={actions} current={query.action} />}
        <SelectField
          id="personne"
          name="personne"
          label="Personne"
          prompt="Toutes"
          defaultValue={query.person ?? ""}
          options={history.people.map(({ id, name }) => ({ value: id, label: name }))}
          className="max-sm:col-span-2 sm:w-56"
        />
        <ListPeriod what="Saisi" from={query.from} to={query.to} />
      </ListFilters>
      <FilterChips
        label="Nature des changements"
        chips={stateChips({
          all: "Tous",
          states: JOURNAL_KINDS,
          counts: history.kinds,
          current: query.kind,
          hrefOf: (kind) => historyHref(at, { kind }),
          lookOf: (kind) => ({ label: JOURNAL_KIND_LABELS[kind] }),
        })}
        className="mt-4 mb-3"
      />
    </>
  );
}
