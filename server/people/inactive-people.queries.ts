import "server-only";
import { z } from "zod";
import { inactiveSince } from "@/domain/access/retention";
import { dateInParis } from "@/domain/shared/calendar-date";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({ id: z.string(), name: z.string(), lastSeen: z.coerce.date().nullable() });

/**
 * Whoever still holds a role in the territory and has not signed in for two years, or never did since they were invited. The
 * people of the demonstration, whose story is old, are left out.
 */
export async function inactivePeople(tx: Transaction, territoryId: string) {
  const since = inactiveSince(todayInFrance());
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.last_seen_at AS "lastSeen" FROM app_user u
    WHERE u.suspended_at IS NULL AND u.anonymized_at IS NULL AND NOT u.is_demo
      AND coalesce(u.last_seen_at, u.created_at) < ${since}::date::timestamp AT TIME ZONE 'Europe/Paris'
      AND EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.territory_id = ${territoryId}::uuid)
    ORDER BY u.name`;
  return z
    .array(row)
    .parse(rows)
    .map(({ lastSeen, ...person }) => ({ ...person, lastSeen: lastSeen && dateInParis(lastSeen) }));
}
