import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { Prisma } from "@/prisma/generated/client";
import { plainText } from "@/server/comment/plain-text";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  at: z.string(),
  regionId: z.string(),
  territoryId: z.string(),
  territory: z.string(),
  actionId: z.string().nullable(),
  action: z.number().nullable(),
  audience: z.enum(["ALL", "STATE"]),
  kind: z.enum(["NOTE", "CLARIFICATION"]),
  answer: z.boolean(),
  withdrawn: z.string().nullable(),
  text: z.string(),
});

/** What the viewer wrote in threads, taken back or not. The words go with it only where they may still read the action. */
export async function ownComments(tx: Transaction, viewer: Viewer): Promise<object[]> {
  const rows = await tx.$queryRaw`
    SELECT c.recorded_at::text AS at, t.region_id AS "regionId", t.id AS "territoryId", t.name AS territory, c.action_id AS "actionId",
      a.number AS action, c.audience, c.kind, c.parent_id IS NOT NULL AS answer, c.withdrawn_at::text AS withdrawn,
      ${plainText(Prisma.sql`c`)} AS text
    FROM comment c JOIN territory t ON t.id = c.territory_id LEFT JOIN action a ON a.id = c.action_id
    WHERE c.author_id = ${viewer.id}::uuid ORDER BY c.recorded_at, c.id`;
  return z
    .array(row)
    .parse(rows)
    .map(({ at, regionId, territoryId, territory, actionId, action, audience, kind, answer, withdrawn, text }) => {
      const scope = { regionId, territoryId, ...(actionId && { actionId }) };
      const written = { le: at, territoire: territory, action, reponse: answer, question: kind === "CLARIFICATION" };
      const shown = { ...written, interneALEtat: audience === "STATE", retireLe: withdrawn };
      return can(viewer, "action.read", scope) ? { ...shown, texte: text } : shown;
    });
}
