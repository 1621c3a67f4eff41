import "server-only";
import { isOpen } from "@/domain/obstacle/obstacle";
import { bySeverity } from "@/domain/obstacle/obstacle-clock";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { type AskedObstacles, obstacleRows, obstacles } from "./obstacle-rows";

/** The obstacles of those actions that nothing has resolved by that day, as one JSON value; `openObstacles` reads it. */
export function openObstaclesJson(asked: AskedObstacles): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(b) FROM (${obstacleRows(asked)}) b
    WHERE json_array_length(b.moves) = 0 OR b.moves->(json_array_length(b.moves) - 1)->>'kind' <> 'RESOLVED'`;
}

/** Where each stands, from what most calls for attention on that day. */
export function openObstacles(asOf: CalendarDate) {
  return obstacles.transform((all) => all.filter(isOpen).toSorted(bySeverity(asOf)));
}
