import "server-only";
import { z } from "zod";
import { MOVE_KINDS, REASON_KINDS } from "@/domain/milestone/move";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";

const date = calendarDateSchema.nullable();
const move = z.object({
  id: z.string(),
  kind: z.enum(MOVE_KINDS),
  fromDate: date,
  toDate: date,
  reasonKind: z.enum(REASON_KINDS).nullable(),
  reason: z.string().nullable(),
  declaredOn: calendarDateSchema,
  author: z.string(),
});
export type MilestoneMove = z.infer<typeof move>;

/** Everything that happened to a milestone of the action, declared by that day, newest first. */
export async function milestoneHistory(
  tx: Transaction,
  place: { territoryId: string; asOf: CalendarDate; knownAt?: Date | null },
  milestoneId: string,
): Promise<MilestoneMove[]> {
  const rows = await tx.$queryRaw`
    SELECT v.id, v.kind, v.from_date::date::text AS "fromDate", v.to_date::date::text AS "toDate", v.reason_kind AS "reasonKind",
           v.reason, v.declared_on::date::text AS "declaredOn", u.name AS author
    FROM milestone_move v JOIN app_user u ON u.id = v.author_id
    WHERE v.milestone_id = ${milestoneId}::uuid AND v.territory_id = ${place.territoryId}::uuid AND v.declared_on <= ${place.asOf}::date${recordedBy(Prisma.sql`v.recorded_at`, place.knownAt ?? null)}
    ORDER BY v.declared_on DESC, v.sequence DESC`;
  return z.array(move).parse(rows);
}
