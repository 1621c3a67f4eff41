import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * The end of a condition that keeps what was recorded by an instant. Nothing when none is asked for: the statement then has
 * the text, and the plan, of a page that reads everything recorded since.
 */
export function recordedBy(column: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return knownAt === null ? Prisma.empty : Prisma.sql` AND ${column} <= ${knownAt}::timestamptz`;
}
