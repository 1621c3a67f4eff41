import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

/**
 * The state of milestone `m` on a day, to be joined LATERAL: one row, folded from the moves declared by that day and
 * recorded by that instant, if one is given. `actual` is null once the milestone is un-reached; `original_baseline` leaves amendments out.
 */
export function milestoneState(asOf: Prisma.Sql, knownAt: Date | null = null): Prisma.Sql {
  const last = (condition: Prisma.Sql) =>
    Prisma.sql`(array_agg(v.to_date::date ORDER BY v.declared_on DESC, v.sequence DESC) FILTER (WHERE ${condition}))[1]`;
  return Prisma.sql`(
    SELECT ${last(Prisma.sql`v.kind = 'BASELINE'`)} AS baseline,
           ${last(Prisma.sql`v.kind = 'BASELINE' AND v.amendment_id IS NULL`)} AS original_baseline,
           ${last(Prisma.sql`v.kind = 'POSTPONED'`)} AS forecast,
           ${last(Prisma.sql`v.kind IN ('REACHED', 'UNREACHED')`)} AS actual,
           coalesce(bool_or(v.kind = 'CANCELLED'), false) AS cancelled,
           count(*) AS moves
    FROM milestone_move v WHERE v.milestone_id = m.id AND v.declared_on <= ${asOf}${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}
  )`;
}
