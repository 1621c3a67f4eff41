import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { EnterPlanInput } from "@/domain/budget/budget.schema";
import { planTerm } from "@/domain/budget/plan-term";
import { formatAmountInput } from "@/domain/shared/amount";
import { firstDay, type Month, month, monthsFrom } from "@/domain/shared/calendar-date";
import { eurosExact, longDate, longMonth } from "@/domain/shared/format";
import { type Cents, sumCents, ZERO } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";
import { Refusal } from "@/domain/shared/refusal";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { type Transaction, write } from "@/server/db/transaction";
import { touchDraft } from "./load-amendment";
import { assertChanged, draftPlan, originalPlan, type PlanTarget } from "./plan-target";

export type EnteredLine = { month: Month; amount: Cents; operating: Cents };

/** Writes a monthly plan whole: the original one until it is locked, or an avenant's until it is applicable. */
export function enterPlan(viewer: Viewer, input: EnterPlanInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "plan.edit");
    const target = input.amendmentId
      ? await draftPlan(tx, viewer, action, input.amendmentId)
      : await originalPlan(tx, action);
    assertWithinTerm(action, target, input);
    const lines = plannedLines(target, input);
    assertChanged(target, lines);
    if ((target.stored?.version ?? 0) !== input.version) throw await stalePlan(tx, action, input, target);
    const { message } = await enterPlanIn(tx, viewer, action, target, lines);
    return { message };
  });
}

/** Writes the lines of a plan within a transaction that holds its target, and tells the row it made them of. */
export async function enterPlanIn(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  target: PlanTarget,
  lines: readonly EnteredLine[],
): Promise<Done & { versionId: string }> {
  const versionId = await ownVersion(tx, action, target);
  if (target.amendment) await touchDraft(tx, target.amendment.id);
  await tx.planLine.deleteMany({ where: { budgetVersionId: versionId } });
  await tx.planLine.createMany({
    data: lines.map((line) => ({
      territoryId: action.territoryId,
      budgetVersionId: versionId,
      month: new Date(firstDay(line.month)),
      amountCents: BigInt(line.amount),
      operatingCents: BigInt(line.operating),
    })),
  });
  const total = sumCents(lines.map((line) => line.amount));
  return { ...(await trace(tx, viewer, action, target, { versionId, total })), versionId };
}

/** Months of nothing are not kept, but where they take back what an earlier plan had: nothing planned is then a fact. */
export function plannedLines(
  { replaced }: Pick<PlanTarget, "replaced">,
  { months, operating = {} }: Pick<EnterPlanInput, "months" | "operating">,
): EnteredLine[] {
  const before = new Set(replaced.map((line) => line.month));
  return Object.entries(months)
    .map(([text, amount]) => ({ month: month(text), amount, operating: operating[month(text)] ?? ZERO }))
    .filter((line) => line.amount > 0 || before.has(line.month));
}

function assertWithinTerm(action: LoadedAction, { amendment }: PlanTarget, { months }: EnterPlanInput): void {
  const { first, last } = planTerm(action, amendment !== null);
  const outside = Object.entries(months).some(([text, amount]) => amount > 0 && (text < first || text > last));
  if (!outside) return;
  const beyond = amendment === null ? "" : ", et un avenant planifie un an de plus";
  throw new Refusal(
    "plan.outside",
    `Le contrat court du ${longDate(action.signedOn)} au ${longDate(action.endsOn)}${beyond} : retirez les mois qui en sortent.`,
  );
}

/** The row of this plan, created at its first entry. */
async function ownVersion(
  tx: Transaction,
  { territoryId, actionId }: LoadedAction,
  { stored, amendment, number, effectiveOn }: PlanTarget,
): Promise<string> {
  if (stored) {
    await tx.budgetVersion.update({ where: { id: stored.id }, data: { version: { increment: 1 } } });
    return stored.id;
  }
  const created = await tx.budgetVersion.create({
    data: {
      territoryId,
      actionId,
      number,
      effectiveOn: new Date(effectiveOn),
      amendmentId: amendment?.id ?? null,
    },
  });
  return created.id;
}

/** The months on which what was typed and what someone saved meanwhile differ, as the form writes them. */
async function stalePlan(
  tx: Transaction,
  action: LoadedAction,
  input: EnterPlanInput,
  { stored, amendment }: PlanTarget,
): Promise<Conflict> {
  const kept = new Map(stored?.lines.map((line) => [line.month, line]));
  const { first, last } = planTerm(action, amendment !== null);
  const months = monthsFrom(first, last);
  const byField = (amounts: (month: Month) => string, operating: (month: Month) => string) =>
    Object.fromEntries(
      months.flatMap((month) => [
        [`months.${month}`, amounts(month)],
        [`operating.${month}`, operating(month)],
      ]),
    );
  const name = (month: Month) => capitalized(longMonth(month));
  const fields = divergence(
    byField(name, (month) => `${name(month)}, dont fonctionnement`),
    byField(
      (month) => formatAmountInput(input.months[month] ?? ZERO),
      (month) => formatAmountInput(input.operating?.[month] ?? ZERO),
    ),
    byField(
      (month) => formatAmountInput(kept.get(month)?.amount ?? ZERO),
      (month) => formatAmountInput(kept.get(month)?.operating ?? ZERO),
    ),
  );
  const version = stored?.version ?? 0;
  return new Conflict({ ...(await lastAuthor(tx, stored?.id ?? action.actionId)), version, fields });
}

async function trace(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, actionId, number }: LoadedAction,
  { amendment, stored, replaced }: PlanTarget,
  { versionId, total }: { versionId: string; total: Cents },
): Promise<Done> {
  const old = stored?.lines ?? (amendment === null ? null : replaced);
  const before = old && { total: sumCents(old.map((line) => line.amount)) };
  const common = { territoryId, actionId, actorId: viewer.id, subjectId: versionId, ...(before && { before }) };
  if (amendment === null) {
    await record(tx, { ...common, event: "plan.entered", after: { total } });
    return { message: `Plan de l’action ${number} enregistré : ${eurosExact(total)}.` };
  }
  await record(tx, { ...common, event: "amendment.planned", after: { number: amendment.number, total } });
  return {
    message: `Plan de l’action ${number} dans l’avenant n° ${amendment.number} enregistré : ${eurosExact(total)}.`,
  };
}
