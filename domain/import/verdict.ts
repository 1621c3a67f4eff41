import type { Fault } from "./row-reading";

/** Field → what it holds now and what the row makes of it: amounts in cents, days as yyyy-mm-dd, choices by their labels. */
type Side = string | number | null;
export type Comparison = Record<string, { before: Side; after: Side }>;

/** The fields on which the two differ. */
export function comparisonOf(pairs: readonly (readonly [field: string, before: Side, after: Side])[]): Comparison {
  const differing = pairs.filter(([, before, after]) => before !== after);
  return Object.fromEntries(differing.map(([field, before, after]) => [field, { before, after }]));
}

/**
 * What a row would do. `basis` is what the rest of the key leaves out: which state it was judged against, so that the same row
 * may be recorded again once that state has moved on.
 */
export type Verdict<Change> =
  | { state: "INVALID"; faults: readonly Fault[] }
  | { state: "UNCHANGED"; faults: readonly Fault[] }
  | {
      state: "READY" | "CHANGED";
      faults: readonly Fault[];
      change: Change;
      comparison: Comparison | null;
      basis: string;
    };

export function invalid(...faults: readonly Fault[]): Extract<Verdict<never>, { state: "INVALID" }> {
  return { state: "INVALID", faults };
}

/** Whether the faults forbid to record anything: the others only tell. */
export function isBarred(faults: readonly Fault[]): boolean {
  return faults.some(({ told }) => !told);
}

/** An action of the territory as a row may name it: `refusal` says why this person may not write to it. */
export type NamedAction = { id: string; number: number; refusal: string | null };
export type NamedActions<Action extends NamedAction = NamedAction> = ReadonlyMap<number, Action>;

/** Why nothing may be recorded about the action of that number; null when it may. */
export function actionFault(actions: NamedActions, number: number): Fault | null {
  if (number === 0) return { field: "action", message: "Écrivez le numéro de l’action." };
  const action = actions.get(number);
  if (!action)
    return { field: "action", message: `Aucune action n° ${number} dans ce territoire : corrigez son numéro.` };
  return action.refusal === null ? null : { field: "action", message: action.refusal };
}
