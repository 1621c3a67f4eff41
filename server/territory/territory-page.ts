import "server-only";
import { notFound } from "next/navigation";
import { type CalendarDate, isCalendarDate } from "@/domain/shared/calendar-date";
import { requireViewer } from "@/server/access/viewer";
import { read, type Transaction } from "@/server/db/transaction";
import { contractFacts } from "./contract-facts";
import { type VisibleContract, visibleContract } from "./visible-contract";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The day asked for in the address; anything unreadable asks for today. */
function requestedDay(params: SearchParams): CalendarDate | null {
  const { situation } = params;
  return typeof situation === "string" && isCalendarDate(situation) ? situation : null;
}

/**
 * What a page of a territory shows, from one snapshot: the contract as its viewer may see it, and what the page adds
 * from the same transaction. An unknown territory and one outside the viewer's scope are the same 404.
 */
export async function loadTerritoryPage<Extra>(
  slug: string,
  params: SearchParams,
  extra: (tx: Transaction, contract: VisibleContract) => Promise<Extra>,
): Promise<{ contract: VisibleContract; extra: Extra }> {
  const viewer = await requireViewer();
  const loaded = await read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, requestedDay(params));
    const contract = facts && visibleContract(viewer, facts);
    return contract && { contract, extra: await extra(tx, contract) };
  });
  return loaded ?? notFound();
}
