"use client";

import { ImpactRuler } from "@/components/charts/impact-ruler";
import { parseAmount } from "@/domain/shared/amount";
import { addCents, type Cents, ZERO } from "@/domain/shared/money";
import { STAGE_TOTAL } from "@/domain/spending/ledger";
import type { Accounting, Stage, TaxBasis } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

/** What a spending form must know of the action it writes to. */
export type SpendingTarget = {
  id: string;
  number: number;
  title: string;
  accounting: Accounting;
  taxBasis: TaxBasis;
  committed: Cents;
  invoiced: Cents;
  paid: Cents;
  plannedToDate: Cents | null;
  programmed: Cents | null;
};

/** What the typed amount makes of the action's total at that stage. */
export function SpendingImpact({
  target,
  stage,
  typed,
  sign = 1,
}: {
  target: SpendingTarget;
  stage: Stage;
  typed: string;
  sign?: 1 | -1;
}) {
  const parsed = parseAmount(typed);
  const change = parsed.ok ? ((parsed.amount * sign) as Cents) : ZERO;
  const before = target[STAGE_TOTAL[stage]];
  return (
    <div className="grid gap-1" aria-live="polite">
      <p className="text-13 font-demi">Effet sur l’action {target.number}, en M€</p>
      <ImpactRuler
        label={stageLabel(stage, target.accounting)}
        figure={STAGE_TOTAL[stage]}
        before={before}
        after={addCents(before, change)}
        plan={target.plannedToDate}
        budget={target.programmed}
      />
    </div>
  );
}
