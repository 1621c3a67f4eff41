import "server-only";
import type { Role } from "@/domain/access/roles";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/**
 * Who holds one of those roles in the territory, by id: over all of it, or over that action. Whoever left, is suspended or
 * whose role has lapsed is nobody. Roles held over a region or the nation are not of the territory and are not counted.
 */
export async function holdersOf(
  tx: Transaction,
  { territoryId, actionId }: { territoryId: string; actionId: string | null },
  roles: readonly Role[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT u.id FROM membership m JOIN app_user u ON u.id = m.user_id
    WHERE m.territory_id = ${territoryId}::uuid AND m.role::text = ANY (${[...roles]}::text[])
      AND (m.action_id IS NULL OR m.action_id = ${actionId}::uuid)
      AND (m.ends_on IS NULL OR m.ends_on >= ${todayInFrance()}::date)
      AND u.suspended_at IS NULL AND u.anonymized_at IS NULL`;
  return rows.map(({ id }) => id);
}
