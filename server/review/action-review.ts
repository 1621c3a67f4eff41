import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { LEFT_STATES, lastClosed, statedSince } from "./review-facts";

/** Of one action: how many things are left to the préfecture, how many await an answer, and when a round was last closed. */
export const actionReviewRow = z.object({
  left: z.int(),
  asked: z.int(),
  since: z.coerce.date().nullable(),
});
export type ActionReview = z.output<typeof actionReviewRow>;

export function actionReview({ territoryId, actionId }: { territoryId: string; actionId: string }): Prisma.Sql {
  const own = Prisma.sql` AND j.action_id = ${actionId}::uuid`;
  return Prisma.sql`
    WITH ${statedSince(territoryId, lastClosed(territoryId), own)}
    SELECT json_build_object('left', count(*) FILTER (WHERE state IN ${LEFT_STATES}), 'asked', count(*) FILTER (WHERE state = 'ASKED'),
      'since', (SELECT max(r.closed_at) FROM review_round r WHERE r.territory_id = ${territoryId}::uuid))
    FROM stated`;
}
