import "server-only";
import { z } from "zod";
import { NATURES } from "@/domain/budget/by-year";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { ENTRY_KINDS, STAGES } from "@/domain/spending/stage";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";

const entry = z.object({
  id: z.string(),
  stage: z.enum(STAGES),
  kind: z.enum(ENTRY_KINDS),
  businessDate: calendarDateSchema,
  amount: z.number().transform(cents),
  label: z.string().nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  reversesId: z.string().nullable(),
  settlesId: z.string().nullable(),
  recordedAt: z.coerce.date(),
  author: z.string(),
});
const detail = z.object({
  id: z.string(),
  number: z.number(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES),
  version: z.number(),
  entries: z.array(entry).nullable(),
});
export type ExpenseDetailEntry = z.infer<typeof entry>;
export type ExpenseDetail = Omit<z.infer<typeof detail>, "entries"> & { entries: ExpenseDetailEntry[] };

type Place = { territoryId: string; actionId: string; asOf: CalendarDate; knownAt?: Date | null };

/** One expense of the action with its whole ledger up to a day, oldest first; null when the action has no such expense. */
export async function expenseDetail(tx: Transaction, place: Place, expenseId: string): Promise<ExpenseDetail | null> {
  const rows = await tx.$queryRaw`
    SELECT x.id, x.number, x.object, x.supplier, x.cost_item AS "costItem", x.nature, x.version, (
      SELECT json_agg(json_build_object('id', e.id, 'stage', e.stage, 'kind', e.kind, 'businessDate', e.business_date,
        'amount', e.amount_cents, 'label', e.label, 'document', e.document, 'reason', e.reason, 'reversesId', e.reverses_id,
        'settlesId', e.settles_id, 'recordedAt', e.recorded_at, 'author', u.name) ORDER BY e.business_date, e.sequence)
      FROM expense_entry e JOIN app_user u ON u.id = e.author_id
      WHERE e.expense_id = x.id AND e.business_date <= ${place.asOf}::date${recordedBy(Prisma.sql`e.recorded_at`, place.knownAt ?? null)}) AS entries
    FROM expense x
    WHERE x.id = ${expenseId}::uuid AND x.territory_id = ${place.territoryId}::uuid AND x.action_id = ${place.actionId}::uuid`;
  const [found] = z.array(detail).parse(rows);
  return found ? { ...found, entries: found.entries ?? [] } : null;
}
