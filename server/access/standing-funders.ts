import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * The organisations that fund an action, as a JSON list of ids: those with a line whose last step is neither a refusal, a closing
 * nor a lapse. Whatever day the page is read at, who may read it is decided on today. Asked only where the answer decides.
 */
export const standingFunders = (action: Prisma.Sql) => Prisma.sql`
  SELECT json_agg(DISTINCT l.funder_id)
  FROM funding_line l CROSS JOIN LATERAL (
    SELECT v.status FROM funding_move v
    WHERE v.funding_line_id = l.id AND v.retracts_id IS NULL AND NOT EXISTS (SELECT 1 FROM funding_move r WHERE r.retracts_id = v.id)
    ORDER BY v.happened_on DESC, v.sequence DESC LIMIT 1) last
  WHERE 'FUNDERS' IN (${action}.amounts_visibility::text, ${action}.texts_visibility::text)
    AND l.territory_id = ${action}.territory_id AND l.action_id = ${action}.id AND last.status NOT IN ('REFUSED', 'CLOSED', 'LAPSED')`;
