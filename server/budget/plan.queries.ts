import "server-only";
import { z } from "zod";
import type { PlanVersion } from "@/domain/budget/plan-to-date";
import { isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { TAX_BASES, type TaxBasis } from "@/domain/spending/stage";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  shortTitle: z.string(),
  taxBasis: z.enum(TAX_BASES),
  version: z.number(),
  lines: z.array(
    z.object({
      month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)),
      amount: z.number().transform(cents),
      operating: z.number().transform(cents),
    }),
  ),
});

/** `version` is 0 before anything was entered, and goes back with the form. */
export type OriginalPlan = {
  id: string;
  number: number;
  title: string;
  shortTitle: string;
  taxBasis: TaxBasis;
  version: number;
  lines: PlanVersion["lines"];
};

/** The original plan of every action, whatever the day: what the signed contract says, before any amendment. */
export async function originalPlans(tx: Transaction, territoryId: string): Promise<OriginalPlan[]> {
  const rows = await tx.$queryRaw`
    SELECT a.id, a.number, a.title, a.short_title AS "shortTitle", a.tax_basis AS "taxBasis", coalesce(b.version, 0) AS version, (
      SELECT coalesce(json_agg(json_build_object('month', to_char(l.month, 'YYYY-MM'), 'amount', l.amount_cents,
        'operating', l.operating_cents) ORDER BY l.month), '[]'::json)
      FROM plan_line l WHERE l.budget_version_id = b.id) AS lines
    FROM action a LEFT JOIN budget_version b ON b.action_id = a.id AND b.number = 0
    WHERE a.territory_id = ${territoryId}::uuid ORDER BY a.number`;
  return z.array(row).parse(rows);
}
