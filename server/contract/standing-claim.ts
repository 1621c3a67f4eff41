import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Whether the announced total `k` stands on a day: stated by then, and not withdrawn yet. */
export function standingClaim(asOf: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`k.stated_on <= ${asOf} AND (k.withdrawn_on IS NULL OR k.withdrawn_on > ${asOf})`;
}
