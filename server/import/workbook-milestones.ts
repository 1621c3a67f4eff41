import "server-only";
import { z } from "zod";
import type { WorkbookRow } from "@/domain/import/workbook-row";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";
import { dateCell } from "./workbook-cell";
import type { WorkbookAction, WorkbookScope } from "./workbook-rows";

const date = calendarDateSchema.nullable();
const row = z.object({
  id: z.string(),
  action: z.int(),
  rank: z.int(),
  title: z.string(),
  weight: z.int(),
  baseline: date,
  forecast: date,
  actual: date,
});

/** The milestones that stand, with their dates of that day. */
export async function milestoneRows(
  tx: Transaction,
  { territoryId, asOf }: WorkbookScope,
  actions: readonly WorkbookAction[],
): Promise<WorkbookRow[]> {
  const rows = z.array(row).parse(
    await tx.$queryRaw`
      SELECT m.id, a.number AS action, m.rank, m.title, m.weight, s.baseline::text, s.forecast::text, s.actual::text
      FROM milestone m JOIN action a ON a.id = m.action_id CROSS JOIN LATERAL ${milestoneState(Prisma.sql`${asOf}::date`)} s
      WHERE m.territory_id = ${territoryId}::uuid AND m.action_id = ANY (${actions.map(({ id }) => id)}::uuid[])
        AND m.declared_on <= ${asOf}::date AND NOT s.cancelled
      ORDER BY a.number, m.rank`,
  );
  return rows.map(({ id, action, rank, title, weight, ...dates }) => ({
    identity: `${action}/${rank}`,
    subjectId: id,
    cells: {
      action: { number: String(action) },
      rank: { number: String(rank) },
      title,
      weight: { number: String(weight) },
      baseline: dateCell(dates.baseline),
      forecast: dateCell(dates.forecast),
      actual: dateCell(dates.actual),
      reasonKind: null,
      reason: null,
    },
  }));
}
