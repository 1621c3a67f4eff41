import "server-only";
import { notFound } from "next/navigation";
import type { Transaction } from "@/server/db/transaction";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { type FullAction, isFull, type VisibleContract } from "@/server/territory/visible-contract";

export type ActionPage<Extra> = { contract: VisibleContract; action: FullAction; extra: Extra };

/**
 * What a page of one action shows, from one snapshot. A number that does not exist and an action this person may not
 * read are the same 404.
 */
export async function loadActionPage<Extra>(
  address: { slug: string; number: string },
  params: SearchParams,
  extra: (tx: Transaction, contract: VisibleContract, action: FullAction) => Promise<Extra>,
): Promise<ActionPage<Extra>> {
  const { slug, number } = address;
  const find = async (tx: Transaction, contract: VisibleContract) => {
    const action = contract.actions.filter(isFull).find((candidate) => String(candidate.number) === number);
    return action ? { action, extra: await extra(tx, contract, action) } : notFound();
  };
  const { contract, extra: found } = await loadTerritoryPage(slug, params, find, Number(number));
  return { contract, ...found };
}
