import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { todayInFrance } from "@/server/clock";

/**
 * Whether notice `n` still concerns its reader, to be asked when the database is opened for them: they hold today a role over its
 * territory, and over its action one that reads it. Roles lost and actions shut since then leave nothing to read.
 */
export function stillConcerns(): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM membership m JOIN territory p ON p.id = n.territory_id
    WHERE m.user_id = n.user_id AND (m.ends_on IS NULL OR m.ends_on >= ${todayInFrance()}::date)
      AND (m.territory_id = p.id OR m.territory_id IS NULL AND (m.region_id IS NULL OR m.region_id = p.region_id))
      AND (n.action_id IS NULL OR m.action_id IS NULL OR m.action_id = n.action_id)
      AND (m.role NOT IN ('COPIL', 'OBSERVER') OR NOT EXISTS (
        SELECT 1 FROM action shut WHERE shut.id = n.action_id AND (
          'ACTION' IN (shut.amounts_visibility::text, shut.texts_visibility::text)
          OR 'FUNDERS' IN (shut.amounts_visibility::text, shut.texts_visibility::text)
            AND NOT coalesce((${standingFunders(Prisma.sql`shut`)})::jsonb @> to_jsonb(m.organization_id), false)))))`;
}
