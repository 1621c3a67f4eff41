import "server-only";
import { z } from "zod";
import { OBSTACLE_KINDS, type Obstacle, type ObstacleMove } from "@/domain/obstacle/obstacle";
import { foldObstacle } from "@/domain/obstacle/obstacle-fold";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

const date = calendarDateSchema;
const told = { id: z.string(), on: date, sentence: z.string(), author: z.string() };
const meeting = z.object({ id: z.string(), number: z.int(), heldOn: date, cancelled: z.boolean() });
const move: z.ZodType<ObstacleMove> = z.discriminatedUnion("kind", [
  z.object({ ...told, kind: z.literal("ADDRESSED"), service: z.string(), replyDueOn: date }),
  z.object({ ...told, kind: z.literal("ESCALATED"), meeting }),
  z.object({ ...told, kind: z.enum(["ANSWERED", "RESOLVED", "REOPENED"]) }),
]);
const row = z.object({
  id: z.string(),
  actionId: z.string(),
  number: z.int(),
  kind: z.enum(OBSTACLE_KINDS),
  title: z.string(),
  raisedOn: date,
  author: z.string(),
  authorId: z.string(),
  version: z.int(),
  moves: z.array(move),
});

/** The obstacles that `obstacleRows` reads, each with where it stands. */
export const obstacles = z
  .array(row)
  .nullable()
  .transform((rows): Obstacle[] => (rows ?? []).map(({ moves, ...raised }) => foldObstacle(raised, moves)));

export type AskedObstacles = {
  territoryId: string;
  /** The actions whose obstacles may leave the server. */
  actionIds: readonly string[];
  asOf: CalendarDate;
  /** Only what was recorded by that instant; null reads everything recorded since. */
  knownAt: Date | null;
};

const MEETING = Prisma.sql`
  json_build_object('id', c.id, 'number', c.number, 'heldOn', c.held_on, 'cancelled', c.cancelled_at IS NOT NULL)`;

/** A row an obstacle `o`: as it was raised, with what happened to it by that day, the oldest first. `kept` narrows them. */
export function obstacleRows(
  { territoryId, actionIds, asOf, knownAt }: AskedObstacles,
  kept: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  return Prisma.sql`
    SELECT o.id, o.action_id AS "actionId", o.number, o.kind, o.title, o.declared_on::date::text AS "raisedOn", u.name AS author,
      o.author_id AS "authorId", o.version,
      coalesce((
        SELECT json_agg(json_build_object('id', v.id, 'kind', v.kind, 'on', v.declared_on, 'sentence', v.sentence, 'author', w.name,
          'service', v.service, 'replyDueOn', v.reply_due_on, 'meeting', CASE WHEN c.id IS NULL THEN NULL ELSE ${MEETING} END) ORDER BY v.sequence)
        FROM obstacle_move v JOIN app_user w ON w.id = v.author_id LEFT JOIN copil_meeting c ON c.id = v.meeting_id
        WHERE v.obstacle_id = o.id AND v.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}
      ), '[]'::json) AS moves
    FROM obstacle o JOIN app_user u ON u.id = o.author_id
    WHERE o.territory_id = ${territoryId}::uuid AND o.action_id = ANY (${[...actionIds]}::uuid[])
      AND o.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`o.recorded_at`, knownAt)}${kept}
    ORDER BY o.action_id, o.number`;
}

/** The same as one JSON value, for a page that reads several things in a statement of its own; `obstacles` reads it. */
export function obstaclesJson(asked: AskedObstacles, kept?: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT json_agg(b) FROM (${obstacleRows(asked, kept)}) b`;
}
