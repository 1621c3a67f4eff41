import { ActionSelect } from "@/components/territory/action-select";
import { type Place, readingOf } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { stateChips } from "@/components/territory/state-chips";
import { FilterChips } from "@/components/ui/filter-chips";
import { SelectField } from "@/components/ui/select-field";
import { StatusSign } from "@/components/ui/status-sign";
import { OBSTACLE_KINDS } from "@/domain/obstacle/obstacle";
import { OBSTACLE_KIND_LABELS } from "@/domain/obstacle/obstacle.labels";
import {
  kindWord,
  type ListedObstacles,
  type ObstacleListQuery,
  obstacleListParams,
} from "@/domain/obstacle/obstacle-list-query";
import { OBSTACLE_STATE_LABELS, OBSTACLE_STATES } from "@/domain/obstacle/obstacle-state";
import type { FullAction } from "@/server/territory/visible-contract";
import { obstacleListHref } from "./obstacle-links";
import { STATE_SIGNS } from "./obstacle-standing";

type ObstacleListFiltersProps = {
  place: Place;
  query: ObstacleListQuery;
  actions: readonly FullAction[];
  list: ListedObstacles;
};

export function ObstacleListFilters({ place, query, actions, list }: ObstacleListFiltersProps) {
  const { nature, etat } = obstacleListParams(query);
  const isAsking = [query.action, query.kind, query.service].some((field) => field !== null);
  return (
    <>
      <ListFilters
        key={JSON.stringify(query)}
        action={obstacleListHref({ slug: place.slug, situation: null })}
        kept={{ ...readingOf(place), etat }}
        isAsking={isAsking}
        clearHref={isAsking || query.state !== null ? obstacleListHref(place) : null}
      >
        <ActionSelect actions={actions} current={query.action} />
        <SelectField
          id="nature"
          name="nature"
          label="Nature"
          prompt="Toutes"
          defaultValue={nature ?? ""}
          options={OBSTACLE_KINDS.map((kind) => ({ value: kindWord(kind), label: OBSTACLE_KIND_LABELS[kind] }))}
        />
        <SelectField
          id="service"
          name="service"
          label="Qui a la main"
          prompt="Tous les services"
          defaultValue={query.service ?? ""}
          options={list.services.map((service) => ({ value: service, label: service }))}
        />
      </ListFilters>
      <FilterChips
        label="État des points de blocage"
        chips={stateChips({
          all: "Tous",
          states: OBSTACLE_STATES,
          counts: list.states,
          current: query.state,
          hrefOf: (state) => obstacleListHref(place, { ...query, state }),
          lookOf: (state, isCurrent) => ({
            label: OBSTACLE_STATE_LABELS[state],
            sign: (
              <StatusSign status={STATE_SIGNS[state]} size={14} decorative className={isCurrent ? "text-page" : ""} />
            ),
          }),
        })}
        className="mt-4 mb-3"
      />
    </>
  );
}
