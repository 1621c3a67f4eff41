import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { AmendmentDateInput, AmendmentInput, SealAmendmentInput } from "@/domain/budget/amendment.schema";
import type { EnterPlanInput } from "@/domain/budget/budget.schema";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { enterPlan } from "@/server/budget/enter-plan";
import { setAmendment } from "@/server/budget/set-amendment";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "./builders";
import { aContractMilestone } from "./milestones";

/** A locked contract and its administrator: one action planned 100 € in March 2020 and 50 € in May, a milestone due on 1 May 2021. */
export async function aLockedPlan(given: { today?: string } = {}) {
  const territory = await aTerritory(client(), given);
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  await enterPlan(admin, planning(action.id, { "2020-03": 100_00, "2020-05": 50_00 }));
  const milestoneId = await aContractMilestone(action, admin.id);
  await client().contract.update({ where: { id: territory.contractId }, data: { planLockedAt: new Date() } });
  return { territory, action, admin, milestoneId };
}

export const amending = (territory: TestTerritory, given: Partial<AmendmentInput> = {}): AmendmentInput => ({
  key: randomUUID(),
  slug: territory.slug,
  number: 1,
  signedOn: calendarDate("2021-03-10"),
  object: "Report des travaux",
  decision: "COPIL du 8 mars 2021, décision n° 2",
  ...given,
});

export const planning = (
  actionId: string,
  months: Record<string, number>,
  given: { version?: number; amendmentId?: string; operating?: Record<string, number> } = {},
): EnterPlanInput => ({
  actionId,
  version: given.version ?? 0,
  months: inCents(months) as EnterPlanInput["months"],
  ...(given.amendmentId && { amendmentId: given.amendmentId }),
  ...(given.operating && { operating: inCents(given.operating) as EnterPlanInput["operating"] }),
});

const inCents = (months: Record<string, number>) =>
  Object.fromEntries(Object.entries(months).map(([month, amount]) => [month, cents(amount)]));

export const dating = (
  amendmentId: string,
  milestoneId: string,
  date: string | null,
  version = 1,
): AmendmentDateInput => ({
  key: randomUUID(),
  amendmentId,
  milestoneId,
  version,
  ...(date !== null && { date: calendarDate(date) }),
});

/** An avenant opened as a draft; the id it was given. */
export async function anAvenant(admin: Viewer, territory: TestTerritory, given: Partial<AmendmentInput> = {}) {
  const input = amending(territory, given);
  await setAmendment(admin, input);
  const { contractId } = territory;
  const { id } = await client().amendment.findFirstOrThrow({ where: { contractId, number: input.number } });
  return id;
}

/** The confirmation of someone who has just read the draft. */
export async function sealing(amendmentId: string): Promise<SealAmendmentInput> {
  return { amendmentId, version: await versionOf(amendmentId), confirmed: "on" };
}

export async function versionOf(amendmentId: string): Promise<number> {
  return (await client().amendment.findUniqueOrThrow({ where: { id: amendmentId } })).version;
}
