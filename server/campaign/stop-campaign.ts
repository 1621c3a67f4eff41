import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { StopCampaignInput } from "@/domain/campaign/campaign.schema";
import { Denied } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { loadCampaignTerritory } from "./load-campaign-territory";

/** Nothing more leaves of a stopped campaign; what left stays told. */
export function stopCampaign(viewer: Viewer, { slug, campaignId }: StopCampaignInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadCampaignTerritory(tx, viewer, slug);
    const campaign = await tx.reminderCampaign.findFirst({
      where: { id: campaignId, territoryId },
      select: { title: true },
    });
    if (!campaign)
      throw new Denied("campaign.unknown", "Cette campagne n’existe pas, ou n’est pas de votre territoire.");
    const { title } = campaign;
    const { count } = await tx.reminderCampaign.updateMany({
      where: { id: campaignId, stoppedAt: null },
      data: { stoppedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) return { message: "Cette campagne est déjà arrêtée." };
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "campaign.stopped",
      subjectId: campaignId,
      after: { title },
    });
    return { message: `«\u202f${title}\u202f» est arrêtée : plus aucune lettre n’en part.` };
  });
}
