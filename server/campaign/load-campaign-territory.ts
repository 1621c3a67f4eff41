import "server-only";
import { z } from "zod";
import { can, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { today } from "@/server/clock";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z
  .object({ territoryId: z.string(), regionId: z.string(), situationDate: calendarDateSchema.nullable() })
  .transform(({ situationDate, ...scope }) => ({ ...scope, today: today({ situationDate }) }));

export type CampaignTerritory = TerritoryScope & { today: CalendarDate };

/** The territory whose reminders are decided, once the viewer may do that there: campaigns are launched and stopped one after the other. */
export async function loadCampaignTerritory(tx: Transaction, viewer: Viewer, slug: string): Promise<CampaignTerritory> {
  const rows = await tx.$queryRaw`
    SELECT t.id AS "territoryId", t.region_id AS "regionId", t.situation_date::text AS "situationDate"
    FROM territory t WHERE t.slug = ${slug} FOR NO KEY UPDATE`;
  const [territory] = z.array(row).parse(rows);
  if (!territory || !can(viewer, "campaign.run", territory))
    throw new Denied("territory.unknown", "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
  await enterTerritory(tx, territory.territoryId);
  return territory;
}
