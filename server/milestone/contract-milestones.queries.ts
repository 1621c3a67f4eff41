import "server-only";
import { z } from "zod";
import type { ActionMilestones } from "@/domain/milestone/contract-milestone";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "./milestone-state";

const milestone = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number(),
  version: z.number(),
  date: calendarDateSchema.nullable(),
});
const row = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  milestones: z.array(milestone),
});

/** The milestones of every action as the signed contract has them, whatever the day; cancelled ones are left out. */
export async function contractMilestones(tx: Transaction, territoryId: string): Promise<ActionMilestones[]> {
  const rows = await tx.$queryRaw`
    SELECT a.id, a.number, a.title, (
      SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'weight', m.weight, 'version', m.version,
        'date', s.original_baseline) ORDER BY s.original_baseline NULLS LAST, m.rank), '[]'::json)
      FROM milestone m CROSS JOIN LATERAL ${milestoneState(Prisma.sql`'2100-12-31'::date`)} s
      WHERE m.action_id = a.id AND NOT s.cancelled) AS milestones
    FROM action a WHERE a.territory_id = ${territoryId}::uuid ORDER BY a.number`;
  return z.array(row).parse(rows);
}
