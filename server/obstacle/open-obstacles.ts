import "server-only";
import { isOpen } from "@/domain/obstacle/obstacle";
import { bySeverity } from "@/domain/obstacle/obstacle-clock";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import { type AskedObstacles, obstacles, obstaclesJson } from "./obstacle-rows";

/**
 * The obstacles of those actions that nothing has resolved by that day, as one JSON value; `openObstacles` reads it. Judged on the
 * last move of each before the others are read: the frame of every page asks for them.
 */
export function openObstaclesJson(asked: AskedObstacles): Prisma.Sql {
  const { asOf, knownAt } = asked;
  const open = Prisma.sql`
      AND (SELECT x.kind FROM obstacle_move x WHERE x.obstacle_id = o.id AND x.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`x.recorded_at`, knownAt)}
           ORDER BY x.sequence DESC LIMIT 1) IS DISTINCT FROM 'RESOLVED'`;
  return obstaclesJson(asked, open);
}

/** Where each stands, from what most calls for attention on that day. */
export function openObstacles(asOf: CalendarDate) {
  return obstacles.transform((all) => all.filter(isOpen).toSorted(bySeverity(asOf)));
}
