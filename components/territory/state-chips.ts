import type { Route } from "next";
import type { FilterChip } from "@/components/ui/filter-chips";

type StateChips<State extends string> = {
  all: string;
  states: readonly State[];
  counts: Partial<Record<State, number>>;
  current: State | null;
  lookOf: (state: State, isCurrent: boolean) => Pick<FilterChip, "label" | "sign">;
  hrefOf: (state: State | null) => Route;
};

/** One chip for every row, then one a state that has rows, or that is the one asked for. */
export function stateChips<State extends string>(given: StateChips<State>): FilterChip[] {
  const { all, states, counts, current, lookOf, hrefOf } = given;
  const counted = (state: State) => counts[state] ?? 0;
  const total = states.reduce((sum, state) => sum + counted(state), 0);
  return [
    { key: "all", label: all, current: current === null, count: total, href: hrefOf(null) },
    ...states
      .filter((state) => counted(state) > 0 || state === current)
      .map((state) => ({
        key: state,
        ...lookOf(state, state === current),
        current: state === current,
        count: counted(state),
        href: hrefOf(state),
      })),
  ];
}
