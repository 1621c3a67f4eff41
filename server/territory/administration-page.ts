import "server-only";
import { notFound } from "next/navigation";
import type { Transaction } from "@/server/db/transaction";
import { loadTerritoryPage } from "./territory-page";
import type { VisibleContract } from "./visible-contract";

/**
 * What a page of the administration shows, always as of today. Whoever may not manage what it is about gets the answer
 * of a page that does not exist.
 */
export function loadAdministration<Extra>(
  slug: string,
  right: "canManagePeople" | "canEditPlan" | "canRunCampaigns" | "canPublish",
  extra: (tx: Transaction, contract: VisibleContract) => Promise<Extra>,
): Promise<{ contract: VisibleContract; extra: Extra }> {
  return loadTerritoryPage(slug, {}, (tx, contract) => (contract[right] ? extra(tx, contract) : notFound()));
}
