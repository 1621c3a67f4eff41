import "server-only";
import { z } from "zod";
import { dateTime } from "@/domain/shared/format";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** How far back the list goes. */
export const DENIAL_DAYS = 90;
const LONGEST = 200;

const row = z.object({
  personId: z.string(),
  name: z.string(),
  entry: z.string(),
  times: z.number(),
  lastAt: z.coerce.date().transform(dateTime),
});
export type DenialLine = z.output<typeof row>;

/** What the people of the territory asked for and were refused, the last first; what it was about stays out of it. */
export async function listDenials(tx: Transaction, territoryId: string): Promise<DenialLine[]> {
  const since = new Date(now().getTime() - DENIAL_DAYS * 86_400_000);
  const rows = await tx.$queryRaw`
    SELECT u.id AS "personId", u.name, d.entry, sum(d.times)::int AS times, max(d.last_at)::text AS "lastAt"
    FROM access_denial d JOIN app_user u ON u.id = d.actor_id
    WHERE d.last_at >= ${since} AND EXISTS (
      SELECT 1 FROM membership m WHERE m.user_id = d.actor_id AND m.territory_id = ${territoryId}::uuid)
    GROUP BY u.id, u.name, d.entry ORDER BY max(d.last_at) DESC, d.entry LIMIT ${LONGEST}`;
  return z.array(row).parse(rows);
}
