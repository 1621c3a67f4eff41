import "server-only";
import { z } from "zod";
import { type CampaignState, campaignState, nextDispatch, type PlannedDispatch } from "@/domain/campaign/campaign";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import type { Transaction } from "@/server/db/transaction";

const date = calendarDateSchema;
const left = z.object({ day: date, kind: z.enum(["KICK_OFF", "REMINDER", "CLOSE_OUT"]), recipients: z.int() });
const row = z.object({
  id: z.string(),
  title: z.string(),
  startsOn: date,
  everyDays: z.int(),
  endsOn: date,
  stopped: z.boolean(),
  author: z.string(),
  left: z.array(left),
});

export type ListedCampaign = z.infer<typeof row> & { state: CampaignState; next: PlannedDispatch | null };

/** The campaigns of a territory, the latest first: what left on which day and to how many, and what is still to leave. */
export async function listCampaigns(
  tx: Transaction,
  territoryId: string,
  today: CalendarDate,
): Promise<ListedCampaign[]> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.title, c.starts_on::text AS "startsOn", c.every_days AS "everyDays", c.ends_on::text AS "endsOn",
      c.stopped_at IS NOT NULL AS stopped, u.name AS author, (
        SELECT coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind, 'recipients', d.recipients) ORDER BY d.day), '[]'::json)
        FROM campaign_dispatch d WHERE d.campaign_id = c.id) AS left
    FROM reminder_campaign c JOIN app_user u ON u.id = c.author_id
    WHERE c.territory_id = ${territoryId}::uuid ORDER BY c.starts_on DESC, c.recorded_at DESC LIMIT 50`;
  return z
    .array(row)
    .parse(rows)
    .map((campaign) => ({
      ...campaign,
      state: campaignState(campaign, today),
      next: campaign.stopped ? null : nextDispatch(campaign, campaign.left.at(-1)?.day ?? null, today),
    }));
}
