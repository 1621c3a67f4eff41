import "server-only";
import { z } from "zod";
import type { Permission, Viewer } from "@/domain/access/permissions";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { type LoadedAction, loadActionOf } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "./milestone-state";

const date = calendarDateSchema.nullable();
const row = z.object({
  id: z.string(),
  actionId: z.string(),
  rank: z.number(),
  title: z.string(),
  weight: z.number(),
  version: z.number(),
  originalBaseline: date,
  baseline: date,
  forecast: date,
  actual: date,
  cancelled: z.boolean(),
});
export type LoadedMilestone = z.infer<typeof row> & { action: LoadedAction };

const unknownMilestone = () =>
  new Denied("milestone.unknown", "Ce jalon n’existe pas, ou il n’est pas dans votre périmètre.");

/** The milestone with its present state, locked until the end of the transaction, once the viewer may write to it. */
export async function loadMilestone(
  tx: Transaction,
  viewer: Viewer,
  milestoneId: string,
  permission: Permission,
): Promise<LoadedMilestone> {
  await tx.$queryRaw`SELECT 1 FROM milestone WHERE id = ${milestoneId}::uuid FOR UPDATE`;
  const rows = await tx.$queryRaw`
    SELECT m.id, m.action_id AS "actionId", m.rank, m.title, m.weight, m.version, s.original_baseline::text AS "originalBaseline",
           s.baseline::text, s.forecast::text, s.actual::text, s.cancelled
    FROM milestone m CROSS JOIN LATERAL ${milestoneState(Prisma.sql`'2100-12-31'::date`)} s
    WHERE m.id = ${milestoneId}::uuid`;
  const [found] = z.array(row).parse(rows);
  if (!found) throw unknownMilestone();
  const action = await loadActionOf(tx, viewer, found.actionId, permission, unknownMilestone);
  return { ...found, action };
}
