import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { EnterPlanInput } from "@/domain/budget/budget.schema";
import { formatAmountInput } from "@/domain/shared/amount";
import { firstDay, type Month, month, monthOf, monthsFrom } from "@/domain/shared/calendar-date";
import { eurosExact, longDate, longMonth } from "@/domain/shared/format";
import { type Cents, cents, sumCents, ZERO } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";
import { Refusal } from "@/domain/shared/refusal";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { type Transaction, write } from "@/server/db/transaction";
import { assertPlanOpen } from "./open-plan";

/** Writes the original monthly plan of an action, whole, until the plan is locked. */
export function enterPlan(viewer: Viewer, input: EnterPlanInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "plan.edit");
    await assertPlanOpen(tx, action.territoryId, "Le plan est verrouillé : il ne bouge plus que par un avenant.");
    const lines = Object.entries(input.months)
      .map(([text, amount]) => ({ month: month(text), amount }))
      .filter((line) => line.amount > 0);
    const outside = lines.find((line) => line.month < monthOf(action.signedOn) || line.month > monthOf(action.endsOn));
    if (outside)
      throw new Refusal(
        "plan.outside",
        `Le contrat court du ${longDate(action.signedOn)} au ${longDate(action.endsOn)} : retirez les mois qui en sortent.`,
      );
    const versionId = await ownVersion(tx, action, input);
    await tx.planLine.deleteMany({ where: { budgetVersionId: versionId } });
    await tx.planLine.createMany({
      data: lines.map((line) => ({
        territoryId: action.territoryId,
        budgetVersionId: versionId,
        month: new Date(firstDay(line.month)),
        amountCents: BigInt(line.amount),
      })),
    });
    return trace(tx, viewer, action, versionId, sumCents(lines.map((line) => line.amount)));
  });
}

/** Version 0 of the action, created at the first entry; refused when someone saved it meanwhile. */
async function ownVersion(tx: Transaction, action: LoadedAction, input: EnterPlanInput): Promise<string> {
  const { territoryId, actionId } = action;
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR UPDATE`;
  const stored = await tx.budgetVersion.findUnique({ where: { actionId_number: { actionId, number: 0 } } });
  if ((stored?.version ?? 0) !== input.version) throw await stalePlan(tx, action, input, stored);
  if (stored) {
    await tx.budgetVersion.update({ where: { id: stored.id }, data: { version: { increment: 1 } } });
    return stored.id;
  }
  const created = await tx.budgetVersion.create({
    data: { territoryId, actionId, number: 0, effectiveOn: new Date(action.signedOn) },
  });
  return created.id;
}

/** The months on which what was typed and what someone saved meanwhile differ, as the form writes them. */
async function stalePlan(
  tx: Transaction,
  action: LoadedAction,
  input: EnterPlanInput,
  stored: { id: string; version: number } | null,
): Promise<Conflict> {
  const lines = stored ? await tx.planLine.findMany({ where: { budgetVersionId: stored.id } }) : [];
  const kept = new Map(lines.map((line) => [line.month.toISOString().slice(0, 7), cents(Number(line.amountCents))]));
  const months = monthsFrom(monthOf(action.signedOn), monthOf(action.endsOn));
  const byField = (text: (month: Month) => string) =>
    Object.fromEntries(months.map((month) => [`months.${month}`, text(month)]));
  const fields = divergence(
    byField((month) => capitalized(longMonth(month))),
    byField((month) => formatAmountInput(input.months[month] ?? ZERO)),
    byField((month) => formatAmountInput(kept.get(month) ?? ZERO)),
  );
  return new Conflict({
    ...(await lastAuthor(tx, stored?.id ?? action.actionId)),
    version: stored?.version ?? 0,
    fields,
  });
}

async function trace(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  subjectId: string,
  total: Cents,
): Promise<Done> {
  const { territoryId, actionId } = action;
  await record(tx, { territoryId, actionId, actorId: viewer.id, event: "plan.entered", subjectId, after: { total } });
  return { message: `Plan de l’action ${action.number} enregistré : ${eurosExact(total)}.` };
}
