import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import type { RecordedMilestones } from "@/domain/import/milestone-change";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";
import type { ImportContext } from "./importer";
import { namedActions, writableIds } from "./named-actions.queries";

const date = calendarDateSchema.nullable();
const milestone = z.object({
  id: z.string(),
  actionId: z.string(),
  rank: z.int(),
  title: z.string(),
  weight: z.int(),
  version: z.int(),
  originalBaseline: date,
  baseline: date,
  forecast: date,
  actual: date,
  cancelled: z.boolean(),
});
const found = z.tuple([z.object({ planLocked: z.boolean(), milestones: z.array(milestone).nullable() })]);

/** The milestones of the actions this person may write to, as they stand now. */
export async function recordedMilestones(tx: Transaction, context: ImportContext): Promise<RecordedMilestones> {
  const { territoryId, regionId, viewer, today } = context;
  const actions = await namedActions(tx, context, "milestone.update");
  const rows = await tx.$queryRaw`
    SELECT plan_locked_at IS NOT NULL AS "planLocked", (
      SELECT json_agg(json_build_object('id', m.id, 'actionId', m.action_id, 'rank', m.rank, 'title', m.title, 'weight', m.weight,
        'version', m.version, 'originalBaseline', s.original_baseline, 'baseline', s.baseline, 'forecast', s.forecast,
        'actual', s.actual, 'cancelled', s.cancelled) ORDER BY m.action_id, m.rank)
      FROM milestone m CROSS JOIN LATERAL ${milestoneState(Prisma.sql`'2100-12-31'::date`)} s
      WHERE m.territory_id = ${territoryId}::uuid AND m.action_id = ANY (${writableIds(actions)}::uuid[])) AS milestones
    FROM contract WHERE territory_id = ${territoryId}::uuid`;
  const [{ planLocked, milestones }] = found.parse(rows);
  const inscribing = [...actions].map(([number, action]) => {
    const mayInscribe = can(viewer, "plan.edit", { territoryId, regionId, actionId: action.id });
    return [number, { ...action, mayInscribe }] as const;
  });
  return { today, planLocked, actions: new Map(inscribing), milestones: milestones ?? [], said: new Map() };
}
