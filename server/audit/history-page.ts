import "server-only";
import { notFound } from "next/navigation";
import { readHistoryQuery } from "@/domain/journal/history-query";
import type { Transaction } from "@/server/db/transaction";
import { loadTerritory, loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { listHistory, wholeHistory } from "./history.queries";
import { historyScope } from "./history-scope";
import { periodMoney } from "./period-money.queries";

/** The screen « Historique » of a territory. */
export async function loadHistory(slug: string, search: SearchParams) {
  const query = readHistoryQuery(search);
  const { contract, extra } = await loadTerritoryPage(slug, search, async (tx: Transaction, seen: VisibleContract) => {
    const scope = historyScope(seen) ?? notFound();
    return { history: await listHistory(tx, scope, query), money: await periodMoney(tx, scope, query) };
  });
  return { contract, query, ...extra };
}
export type HistoryPage = Awaited<ReturnType<typeof loadHistory>>;

/** Every line of the same screen, whatever its page, for a file. */
export async function loadWholeHistory(slug: string, search: SearchParams) {
  const query = readHistoryQuery(search);
  const { contract, extra } = await loadTerritory(slug, search, (tx, seen) =>
    wholeHistory(tx, historyScope(seen) ?? notFound(), query),
  );
  return { contract, query, lines: extra };
}
