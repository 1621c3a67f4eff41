import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { LaunchCampaignInput } from "@/domain/campaign/campaign.schema";
import { isAfter, isBefore } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { loadCampaignTerritory } from "./load-campaign-territory";

/** Launches a round of reminders. Its first letters leave at once when it starts today, else on the morning of its first day. */
export function launchCampaign(viewer: Viewer, input: LaunchCampaignInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId, today } = await loadCampaignTerritory(tx, viewer, input.slug);
    const identity = { territoryId, actorId: viewer.id, operation: "campaign.launch", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const { title, intro, startsOn, everyDays, endsOn } = input;
      if (isBefore(startsOn, today))
        throw new Refusal("campaign.past", "La campagne commence dans le passé.", {
          startsOn: `Commencez aujourd’hui, le ${longDate(today)}, ou plus tard.`,
        });
      await refuseOverlap(tx, territoryId, input);
      const term = { startsOn: new Date(startsOn), everyDays, endsOn: new Date(endsOn) };
      const campaign = await tx.reminderCampaign.create({
        data: { territoryId, title, intro, ...term, authorId: viewer.id },
      });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: "campaign.launched",
        subjectId: campaign.id,
        after: { title, startsOn, everyDays, endsOn },
      });
      if (isAfter(startsOn, today))
        return { message: `Campagne prête : les premières lettres partent le ${longDate(startsOn)}.` } satisfies Done;
      await tx.$queryRaw`
        SELECT count(graphile_worker.add_job('run_campaigns', json_build_object('campaignId', ${campaign.id}::text)))`;
      return { message: "Campagne lancée : les premières lettres partent maintenant." } satisfies Done;
    });
  });
}

/** Two rounds at once would write twice to the same people. */
async function refuseOverlap(
  tx: Transaction,
  territoryId: string,
  { startsOn, endsOn }: LaunchCampaignInput,
): Promise<void> {
  const other = await tx.reminderCampaign.findFirst({
    where: {
      territoryId,
      stoppedAt: null,
      startsOn: { lte: new Date(endsOn) },
      endsOn: { gte: new Date(startsOn) },
    },
    select: { title: true },
  });
  if (other)
    throw new Refusal(
      "campaign.overlap",
      `«\u202f${other.title}\u202f» court déjà sur ces jours. Arrêtez-la d’abord, ou choisissez d’autres dates.`,
    );
}
