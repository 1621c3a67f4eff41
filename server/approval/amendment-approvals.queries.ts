import "server-only";
import { z } from "zod";
import type { AmendmentApproval } from "@/domain/approval/amendment-approval";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  amendmentId: z.string(),
  id: z.string(),
  subjectVersion: z.int(),
  askedOn: calendarDateSchema,
  author: z.string(),
  outcome: z.enum(["APPROVED", "REFUSED"]).nullable(),
  reason: z.string().nullable(),
  decidedOn: calendarDateSchema.nullable(),
  judge: z.string().nullable(),
});

/** The last request made of the préfecture about each avenant, those taken back aside, by the avenant's id. */
export async function lastApprovals(
  tx: Transaction,
  territoryId: string,
): Promise<ReadonlyMap<string, AmendmentApproval>> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ON (p.amendment_id) p.amendment_id AS "amendmentId", p.id, p.subject_version AS "subjectVersion",
      p.asked_on::date::text AS "askedOn", u.name AS author, p.outcome, p.reason, p.decided_on::date::text AS "decidedOn", j.name AS judge
    FROM approval p JOIN app_user u ON u.id = p.author_id LEFT JOIN app_user j ON j.id = p.decided_by_id
    WHERE p.territory_id = ${territoryId}::uuid AND p.kind = 'AMENDMENT' AND p.outcome IS DISTINCT FROM 'WITHDRAWN'
    ORDER BY p.amendment_id, p.recorded_at DESC`;
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ amendmentId, ...approval }) => [amendmentId, approval]),
  );
}

/** The same of one avenant. */
export async function lastApproval(
  tx: Transaction,
  { territoryId, id }: { territoryId: string; id: string },
): Promise<AmendmentApproval | null> {
  return (await lastApprovals(tx, territoryId)).get(id) ?? null;
}
