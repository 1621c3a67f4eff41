import "server-only";
import { z } from "zod";
import { NATURES, type YearMoney } from "@/domain/budget/by-year";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { STAGES } from "@/domain/spending/stage";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  actionId: z.string(),
  year: z.number(),
  nature: z.enum(NATURES),
  stage: z.enum(STAGES),
  amount: z.bigint().transform((amount) => cents(Number(amount))),
});

type Asked = {
  territoryId: string;
  asOf: CalendarDate;
  /** Only what was recorded by that instant; null reads everything recorded since. */
  knownAt: Date | null;
};

/** The ledger of a territory summed by action, calendar year, nature and stage, in one statement. */
export async function moneyByYear(
  tx: Transaction,
  { territoryId, asOf, knownAt }: Asked,
): Promise<(YearMoney & { actionId: string })[]> {
  const rows = await tx.$queryRaw`
    SELECT e.action_id AS "actionId", extract(year FROM e.business_date)::int AS year, x.nature, e.stage, sum(e.amount_cents)::bigint AS amount
    FROM expense_entry e JOIN expense x ON x.id = e.expense_id
    WHERE e.territory_id = ${territoryId}::uuid AND e.business_date <= ${asOf}::date${recordedBy(Prisma.sql`e.recorded_at`, knownAt)}
    GROUP BY 1, 2, 3, 4`;
  return z.array(row).parse(rows);
}
