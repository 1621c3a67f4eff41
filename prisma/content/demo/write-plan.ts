import { firstDay } from "@/domain/shared/calendar-date";
import { sumCents } from "@/domain/shared/money";
import type { Ground } from "../facts/load-facts";
import { CONTRACT } from "../facts/territory.facts";
import { stableId } from "../identity";
import { actionId, type DemoWriter, lead } from "./demo-writer";
import type { ActionStory } from "./story/action-story";
import { asDay, PLAN_LOCKED_ON, planEnteredAt, typedAt } from "./story/calendar";
import { type NaturedLine, planLines } from "./story/monthly-plan";

/** The plan of the signed contract: version 0 of each action. */
export async function writePlan(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  const { territoryId } = ground;
  const plans = stories.map(({ number, plan, operatingPercent }) => ({
    number,
    id: stableId(`demo:plan:${number}`),
    lines: planLines(plan, operatingPercent),
    at: planEnteredAt(number),
  }));
  await tx.budgetVersion.createMany({
    data: plans.map(({ id, number, at }) => ({
      id,
      territoryId,
      actionId: actionId(writer, number),
      number: 0,
      effectiveOn: asDay(CONTRACT.signedOn),
      recordedAt: at,
    })),
  });
  await tx.planLine.createMany({ data: plans.flatMap(({ id, lines }) => lineRows(ground, id, lines)) });
  for (const { id, number, lines, at } of plans) {
    const total = sumCents(lines.map((line) => line.amount));
    journal.push({ at, author: lead, action: number, event: "plan.entered", subjectId: id, after: { total } });
  }
}

export function lineRows({ territoryId }: Ground, budgetVersionId: string, lines: readonly NaturedLine[]) {
  return lines.map(({ month, amount, operating }) => ({
    territoryId,
    budgetVersionId,
    month: asDay(firstDay(month)),
    amountCents: BigInt(amount),
    operatingCents: BigInt(operating),
  }));
}

/** From here on the database refuses to move the plan and the dates of the contract. */
export async function lockPlan({ tx, ground, journal }: DemoWriter): Promise<void> {
  const planLockedAt = typedAt(PLAN_LOCKED_ON, "plan");
  await tx.contract.update({ where: { id: ground.contractId }, data: { planLockedAt } });
  journal.push({ at: planLockedAt, author: lead, action: null, event: "plan.locked", subjectId: ground.contractId });
}
