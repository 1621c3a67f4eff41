import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

/**
 * Whether the announced total `k` stands on a day: stated by then, and not withdrawn yet. With `knownAt`, recorded by that
 * instant too; a withdrawal has no instant of its own and takes the journal's.
 */
export function standingClaim(asOf: Prisma.Sql, knownAt: Date | null = null): Prisma.Sql {
  const withdrawnSince =
    knownAt === null
      ? Prisma.empty
      : Prisma.sql` OR EXISTS (
          SELECT 1 FROM journal_entry j
          WHERE j.territory_id = k.territory_id AND j.subject_id = k.id AND j.event = 'envelope.withdrawn' AND j.at > ${knownAt}::timestamptz)`;
  const standing = Prisma.sql`(k.withdrawn_on IS NULL OR k.withdrawn_on > ${asOf}${withdrawnSince})`;
  return Prisma.sql`k.stated_on <= ${asOf} AND ${standing}${recordedBy(Prisma.sql`k.recorded_at`, knownAt)}`;
}
