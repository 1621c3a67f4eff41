import "server-only";
import { z } from "zod";
import { MAIL_DIGESTS } from "@/domain/access/access.schema";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { ACTION_STATUSES } from "@/domain/status/status";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const action = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  last: z.object({ on: calendarDateSchema, status: z.enum(ACTION_STATUSES) }).nullable(),
});
const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  mailDigest: z.enum(MAIL_DIGESTS),
  actions: z.array(action),
});
export type PilotToAsk = z.infer<typeof row>;

/** The pilots of a territory who may still come in, each with their actions and the last thing said of them by that day. */
export async function pilotedActions(tx: Transaction, territoryId: string, today: CalendarDate): Promise<PilotToAsk[]> {
  return z.array(row).parse(
    await tx.$queryRaw`
      SELECT u.id, u.name, u.email, u.mail_digest::text AS "mailDigest",
        json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.short_title, 'last', (
          SELECT json_build_object('on', d.declared_on, 'status', d.status) FROM status_declaration d
          WHERE d.territory_id = a.territory_id AND d.action_id = a.id AND d.declared_on <= ${today}::date
          ORDER BY d.declared_on DESC, d.recorded_at DESC LIMIT 1)) ORDER BY a.number) AS actions
      FROM (
        SELECT DISTINCT user_id, action_id FROM membership
        WHERE territory_id = ${territoryId}::uuid AND role = 'PILOT' AND action_id IS NOT NULL
          AND (ends_on IS NULL OR ends_on >= ${todayInFrance()}::date)
      ) m JOIN app_user u ON u.id = m.user_id JOIN action a ON a.id = m.action_id
      WHERE u.suspended_at IS NULL AND u.anonymized_at IS NULL
      GROUP BY u.id ORDER BY min(a.number), u.name`,
  );
}
