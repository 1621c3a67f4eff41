import "server-only";
import { z } from "zod";
import { type CalendarDate, calendarDateSchema, isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

const amount = z.int().transform(cents);

const declaredForecast = z.object({
  id: z.string(),
  amount,
  reason: z.string(),
  declaredOn: calendarDateSchema,
  author: z.string(),
  shiftMonths: z.int().nullable(),
  months: z.array(z.object({ month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)), amount })),
});
export const declaredForecasts = z.array(declaredForecast);
export type DeclaredForecast = z.infer<typeof declaredForecast>;

type Asked = { territoryId: string; actionId: string; asOf: CalendarDate; knownAt: Date | null };

/** The forecasts the pilots of an action declared by a day, as one JSON value, the newest first. */
export function forecastHistory({ territoryId, actionId, asOf, knownAt }: Asked): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', f.id, 'amount', f.amount_cents, 'reason', f.reason, 'declaredOn', f.declared_on,
      'author', u.name, 'shiftMonths', f.shift_months, 'months', (
        SELECT coalesce(json_agg(json_build_object('month', to_char(p.month::date, 'YYYY-MM'), 'amount', p.amount_cents)
          ORDER BY p.month), '[]'::json)
        FROM forecast_month p WHERE p.revision_id = f.id)) ORDER BY f.declared_on DESC, f.recorded_at DESC), '[]'::json)
    FROM forecast_revision f JOIN app_user u ON u.id = f.author_id
    WHERE f.territory_id = ${territoryId}::uuid AND f.action_id = ${actionId}::uuid
      AND f.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`f.recorded_at`, knownAt)}`;
}
