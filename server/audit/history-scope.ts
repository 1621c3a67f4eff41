import "server-only";
import { can } from "@/domain/access/permissions";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import type { HistoryScope } from "./history.queries";

/** What of the journal a viewer may read: the actions they may open, the contract when they may read it whole. Null for nothing. */
export function historyScope(contract: VisibleContract): HistoryScope | null {
  const { viewer, territory, canManagePeople, readOnly, asOf, knownAt } = contract;
  const actions = contract.actions.filter(isFull).map(({ id, number }) => ({ id, number }));
  const whole = can(viewer, "action.read", { territoryId: territory.id, regionId: territory.regionId });
  if (actions.length === 0 && !whole) return null;
  const until = readOnly ? asOf : null;
  return { territoryId: territory.id, actions, whole, people: canManagePeople, until, knownAt };
}
