import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * Whether the announced total `k` stands on a day: stated by then, and not withdrawn yet. With `knownAt`, recorded by that
 * instant too: those no one typed came with the contract, and a withdrawal takes the instant of its line in the journal.
 */
export function standingClaim(asOf: Prisma.Sql, knownAt: Date | null = null): Prisma.Sql {
  if (knownAt === null) {
    return Prisma.sql`k.stated_on <= ${asOf} AND (k.withdrawn_on IS NULL OR k.withdrawn_on > ${asOf})`;
  }
  const known = Prisma.sql`${knownAt}::timestamptz`;
  return Prisma.sql`k.stated_on <= ${asOf} AND (k.author_id IS NULL OR k.recorded_at <= ${known})
    AND (k.withdrawn_on IS NULL OR k.withdrawn_on > ${asOf} OR EXISTS (
      SELECT 1 FROM journal_entry j
      WHERE j.territory_id = k.territory_id AND j.subject_id = k.id AND j.event = 'envelope.withdrawn' AND j.at > ${known}))`;
}
