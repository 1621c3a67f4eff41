import "server-only";
import { z } from "zod";
import { NATURES } from "@/domain/budget/by-year";
import type { WorkbookRow } from "@/domain/import/workbook-row";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { expenseReference } from "@/domain/spending/expense-reference";
import { NATURE_LABELS } from "@/domain/spending/nature.labels";
import { STAGES } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { Transaction } from "@/server/db/transaction";
import { centsCell } from "./workbook-cell";
import type { WorkbookAction, WorkbookScope } from "./workbook-rows";

const row = z.object({
  expenseId: z.string(),
  number: z.int(),
  action: z.int(),
  entry: z.string(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES),
  stage: z.enum(STAGES),
  date: calendarDateSchema,
  amount: z.bigint(),
  document: z.string().nullable(),
});

/** The entries that count, a row each: reversals and what they take back are left out. */
export async function expenseRows(
  tx: Transaction,
  { territoryId }: WorkbookScope,
  actions: readonly WorkbookAction[],
): Promise<WorkbookRow[]> {
  const accounting = new Map(actions.map((action) => [action.number, action.accounting]));
  const rows = z.array(row).parse(
    await tx.$queryRaw`
      SELECT e.id AS "expenseId", e.number, a.number AS action, n.sequence::text AS entry, e.object, e.supplier, e.cost_item AS "costItem",
             e.nature, n.stage, n.business_date::date::text AS date, n.amount_cents::bigint AS amount, n.document
      FROM expense_entry n JOIN expense e ON e.id = n.expense_id JOIN action a ON a.id = e.action_id
      WHERE n.territory_id = ${territoryId}::uuid AND e.action_id = ANY (${actions.map(({ id }) => id)}::uuid[])
        AND n.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM expense_entry r WHERE r.reverses_id = n.id)
      ORDER BY a.number, e.number, n.sequence`,
  );
  return rows.map(({ expenseId, number, action, entry, ...said }) => ({
    identity: entry,
    subjectId: expenseId,
    cells: {
      reference: expenseReference(number),
      entry: { number: entry },
      action: { number: String(action) },
      object: said.object,
      supplier: said.supplier,
      costItem: said.costItem,
      nature: NATURE_LABELS[said.nature],
      stage: stageLabel(said.stage, accounting.get(action) ?? "MIXED"),
      date: { date: said.date },
      amount: centsCell(said.amount),
      document: said.document,
    },
  }));
}
