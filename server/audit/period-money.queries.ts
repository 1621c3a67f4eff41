import "server-only";
import { z } from "zod";
import type { HistoryQuery } from "@/domain/journal/history-query";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { type HistoryScope, recordedWithin } from "./history.queries";

const amount = z.bigint().transform((value) => cents(Number(value)));
const row = z.object({
  action: z.number(),
  committed: amount,
  invoiced: amount,
  paid: amount,
  /** What the reversals took back, all stages together. */
  corrected: amount,
});
export type PeriodMoney = z.output<typeof row>;

/** What was recorded in a period, by action: reversals and decreases are taken off, whatever the date they bear. */
export async function periodMoney(
  tx: Transaction,
  { territoryId, actions, until, knownAt }: HistoryScope,
  { action, person, from, to }: HistoryQuery,
): Promise<PeriodMoney[]> {
  const ids = actions.filter(({ number }) => action === null || number === action).map(({ id }) => id);
  const stage = (name: string) =>
    Prisma.sql`coalesce(sum(n.amount_cents) FILTER (WHERE n.stage = ${name}::"Stage"), 0)::bigint`;
  const author = person === null ? Prisma.empty : Prisma.sql` AND n.author_id = ${person}::uuid`;
  const at = Prisma.sql`n.recorded_at`;
  const rows = await tx.$queryRaw`
    SELECT a.number AS action, ${stage("COMMITTED")} AS committed, ${stage("INVOICED")} AS invoiced, ${stage("PAID")} AS paid,
      coalesce(-sum(n.amount_cents) FILTER (WHERE n.kind = 'REVERSAL'), 0)::bigint AS corrected
    FROM expense_entry n JOIN action a ON a.id = n.action_id
    WHERE n.territory_id = ${territoryId}::uuid AND n.action_id = ANY(${ids}::uuid[])${author}
      ${recordedWithin(at, { from, to })}${recordedWithin(at, { from: null, to: until })}${recordedBy(at, knownAt)}
    GROUP BY a.number ORDER BY a.number`;
  return z.array(row).parse(rows);
}
