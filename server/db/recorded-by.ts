import "server-only";
import { addDays, type CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";

/**
 * The end of a condition that keeps what was recorded by an instant. Nothing when none is asked for: the statement then has
 * the text, and the plan, of a page that reads everything recorded since.
 */
export function recordedBy(column: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return knownAt === null ? Prisma.empty : Prisma.sql` AND ${column} <= ${knownAt}::timestamptz`;
}

/** Until when a page reads: the end of a past day, or an instant. */
export type ReadUntil = { until: CalendarDate | null; knownAt: Date | null };

type Situation = { asOf: CalendarDate; knownAt: Date | null; readOnly: boolean };

/** The page of today reads everything, that of a past situation only what was written by its end. */
export function readUntil({ asOf, knownAt, readOnly }: Situation): ReadUntil {
  return { until: readOnly ? asOf : null, knownAt };
}

/** The end of a condition that keeps what was written by then; an instant, when there is one, goes before the day. */
export function writtenBy(column: Prisma.Sql, { until, knownAt }: ReadUntil): Prisma.Sql {
  if (knownAt !== null || until === null) return recordedBy(column, knownAt);
  return Prisma.sql` AND ${column} < ${addDays(until, 1)}::date::timestamp AT TIME ZONE 'Europe/Paris'`;
}
