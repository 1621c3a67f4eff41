import "server-only";
import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";

export const upcomingMeetingsRow = z.array(z.object({ id: z.string(), number: z.int(), heldOn: calendarDateSchema }));
export type UpcomingMeeting = z.infer<typeof upcomingMeetingsRow>[number];

/** The sessions of the COPIL held that day or later and not cancelled, the next one first, as one JSON value. */
export function upcomingMeetings({ territoryId, asOf }: { territoryId: string; asOf: CalendarDate }): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'heldOn', c.held_on::date)
      ORDER BY c.held_on, c.number), '[]'::json)
    FROM copil_meeting c
    WHERE c.territory_id = ${territoryId}::uuid AND c.cancelled_at IS NULL AND c.held_on >= ${asOf}::date`;
}
