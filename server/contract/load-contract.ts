import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { today } from "@/server/clock";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z
  .object({
    id: z.string(),
    territoryId: z.string(),
    regionId: z.string(),
    signedOn: calendarDateSchema,
    planLocked: z.boolean(),
    situationDate: calendarDateSchema.nullable(),
  })
  .transform(({ situationDate, ...contract }) => ({ ...contract, today: today({ situationDate }) }));
export type LoadedContract = z.infer<typeof row>;

/**
 * The contract of a territory, once the viewer may write its plan: what is written about the whole contract is written one
 * after the other.
 */
export async function loadContract(tx: Transaction, viewer: Viewer, slug: string): Promise<LoadedContract> {
  const rows = await tx.$queryRaw`
    SELECT c.id, t.id AS "territoryId", t.region_id AS "regionId", c.signed_on::text AS "signedOn",
           c.plan_locked_at IS NOT NULL AS "planLocked", t.situation_date::text AS "situationDate"
    FROM territory t JOIN contract c ON c.territory_id = t.id WHERE t.slug = ${slug} FOR NO KEY UPDATE OF c`;
  const [contract] = z.array(row).parse(rows);
  if (!contract || !can(viewer, "plan.edit", contract))
    throw new Denied("territory.unknown", "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
  await enterTerritory(tx, contract.territoryId);
  return contract;
}
