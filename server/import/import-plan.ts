import "server-only";
import { judgePlan, type PlanChange, programmedBy, type RecordedPlan } from "@/domain/import/judge-plan";
import { PLAN_FIELDS, planFieldNamed, planFields, planRow, readPlanRow } from "@/domain/import/plan-fields";
import { cellProblems } from "@/domain/import/row-reading";
import type { Verdict } from "@/domain/import/verdict";
import { addCents, type Cents, sumCents, ZERO } from "@/domain/shared/money";
import { loadDraft } from "@/server/budget/load-amendment";
import type { Importer } from "./importer";
import { checkedRow, keepWritten, type RowReader, readyChanges } from "./judged-rows";
import { holdActions } from "./named-actions.queries";
import { recordedPlan } from "./recorded-plan.queries";
import { undoPlan } from "./undo-plan";
import { writePlans } from "./write-plans";

const READER = {
  kind: "PLAN",
  schema: planRow,
  read: readPlanRow,
  place: (row, faults) =>
    cellProblems(
      row,
      faults.flatMap(({ field }) => planFieldNamed(field) ?? []),
      faults,
    ),
} satisfies RowReader<unknown>;

export const PLAN_IMPORTER: Importer = {
  fields: PLAN_FIELDS,
  fieldsIn: planFields,
  check: async (tx, context, pages, keep) => {
    const recorded = await recordedPlan(tx, context);
    let change = ZERO;
    const counted = (verdict: Verdict<PlanChange>) => {
      if (verdict.state === "READY" || verdict.state === "CHANGED")
        change = addCents(change, programmedBy(verdict.change));
      return verdict;
    };
    for await (const page of pages)
      await keep(
        page.map((row) => checkedRow(READER, row, (wanted, line) => counted(judgePlan(wanted, line, recorded)))),
      );
    const before = programmedBefore(recorded);
    return [{ label: "Programmé", before, after: addCents(before, change), unit: "CENTS" }];
  },
  apply: async (tx, context) => {
    if (context.amendmentId !== null) await loadDraft(tx, context.viewer, context.amendmentId);
    await holdActions(tx, context, ["READY", "CHANGED"]);
    const recorded = await recordedPlan(tx, context);
    const changes = await readyChanges(tx, context, READER, (wanted, line) => judgePlan(wanted, line, recorded));
    return keepWritten(tx, context, await writePlans(tx, context, changes));
  },
  undo: undoPlan,
};

function programmedBefore({ actions }: RecordedPlan): Cents {
  return sumCents([...actions.values()].flatMap(({ lines }) => [...lines.values()].map(({ amount }) => amount)));
}
