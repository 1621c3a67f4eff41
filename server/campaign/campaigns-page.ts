import "server-only";
import type { CampaignPilot } from "@/domain/campaign/asked-people";
import { publicAddress } from "@/server/access/public-address";
import { loadAdministration } from "@/server/territory/administration-page";
import { listCampaigns } from "./campaigns.queries";
import { pilotedActions } from "./piloted-actions";

/** The campaigns of a territory; while one is being prepared, also the pilots it may ask. Their addresses stay here. */
export async function loadCampaigns(slug: string, preparing: boolean) {
  const { contract, extra } = await loadAdministration(slug, "canRunCampaigns", async (tx, { territory }) => ({
    campaigns: preparing ? [] : await listCampaigns(tx, territory.id, territory.today),
    pilots: preparing ? await pilotedActions(tx, territory.id, territory.today) : null,
  }));
  const pilots =
    extra.pilots?.map(({ id, name, mailDigest, actions }): CampaignPilot => {
      return { id, name, silent: mailDigest === "NONE", actions };
    }) ?? null;
  return { contract, campaigns: extra.campaigns, pilots, address: await publicAddress() };
}
