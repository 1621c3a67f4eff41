import "server-only";
import { notFound } from "next/navigation";
import { can } from "@/domain/access/permissions";
import { readHistoryQuery } from "@/domain/journal/history-query";
import type { Transaction } from "@/server/db/transaction";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { type HistoryScope, listHistory, wholeHistory } from "./history.queries";
import { periodMoney } from "./period-money.queries";

/** What of the journal a viewer may read: the actions they may open, the contract when they may read it whole. */
export function historyScope(contract: VisibleContract): HistoryScope {
  const { viewer, territory, canManagePeople, readOnly, asOf, knownAt } = contract;
  const actions = contract.actions.filter(isFull);
  const whole = can(viewer, "action.read", { territoryId: territory.id, regionId: territory.regionId });
  if (actions.length === 0 && !whole) notFound();
  return {
    territoryId: territory.id,
    actions: actions.map(({ id, number }) => ({ id, number })),
    whole,
    people: canManagePeople,
    until: readOnly ? asOf : null,
    knownAt,
  };
}

/** The screen « Historique » of a territory. */
export async function loadHistory(slug: string, search: SearchParams) {
  const query = readHistoryQuery(search);
  const { contract, extra } = await loadTerritoryPage(slug, search, async (tx: Transaction, seen: VisibleContract) => {
    const scope = historyScope(seen);
    return { history: await listHistory(tx, scope, query), money: await periodMoney(tx, scope, query) };
  });
  return { contract, query, ...extra };
}
export type HistoryPage = Awaited<ReturnType<typeof loadHistory>>;

/** Every line of the same screen, whatever its page. */
export async function loadWholeHistory(slug: string, search: SearchParams) {
  const query = readHistoryQuery(search);
  const { contract, extra } = await loadTerritoryPage(slug, search, (tx, seen) =>
    wholeHistory(tx, historyScope(seen), query),
  );
  return { contract, query, lines: extra };
}
