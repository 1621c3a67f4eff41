import { ActionSelect } from "@/components/territory/action-select";
import { readingOf } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { ListPeriod } from "@/components/territory/list-period";
import { stateChips } from "@/components/territory/state-chips";
import { FilterChips } from "@/components/ui/filter-chips";
import { SelectField } from "@/components/ui/select-field";
import { StatusSign } from "@/components/ui/status-sign";
import { LISTED_STATE_LABELS } from "@/domain/milestone/listed-state.labels";
import {
  LISTED_STATES,
  type ListedState,
  milestoneListParams,
  NO_MILESTONE_FILTER,
} from "@/domain/milestone/milestone-list-query";
import type { MilestoneList } from "@/server/milestone/milestone-list.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type MilestoneListPlace, milestoneListHref } from "./milestone-list-links";
import { STATE_SIGNS } from "./milestone-list-state";

type MilestoneListFiltersProps = { at: MilestoneListPlace; actions: readonly FullAction[]; list: MilestoneList };

export function MilestoneListFilters({ at, actions, list }: MilestoneListFiltersProps) {
  const { place, only, query } = at;
  const { etat, sens } = milestoneListParams(query);
  const isAsking = [query.action, query.from, query.to].some((field) => field !== null);
  return (
    <>
      <ListFilters
        key={JSON.stringify(query)}
        action={milestoneListHref({ ...at, place: { slug: place.slug, situation: null } }, null)}
        kept={{ ...readingOf(place), etat: etat ?? null, sens: sens ?? null }}
        isAsking={isAsking}
        clearHref={isAsking || query.state !== null ? milestoneListHref(at, NO_MILESTONE_FILTER) : null}
      >
        {!only && <ActionSelect actions={actions} current={query.action} />}
        <ListPeriod what="Échéance" from={query.from} to={query.to} />
        <SelectField
          id="tri"
          name="tri"
          label="Trier par"
          defaultValue={query.sort.column}
          options={SORTS}
          className="max-sm:col-span-2 sm:hidden"
        />
      </ListFilters>
      <FilterChips
        label="État des jalons"
        chips={stateChips({
          all: "Tous",
          states: LISTED_STATES,
          counts: list.states,
          current: query.state,
          hrefOf: (state) => milestoneListHref(at, { state }),
          lookOf: (state, isCurrent) => ({ label: LISTED_STATE_LABELS[state], sign: stateSign(state, isCurrent) }),
        })}
        className="mt-4 mb-3"
      />
    </>
  );
}

const SORTS = [
  { value: "date", label: "Échéance" },
  { value: "ecart", label: "Écart" },
  { value: "action", label: "Action" },
];

function stateSign(state: ListedState, isCurrent: boolean) {
  return <StatusSign status={STATE_SIGNS[state]} size={14} decorative className={isCurrent ? "text-page" : ""} />;
}
