import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type {
  AddMilestoneInput,
  ContractMilestoneInput,
  PostponeMilestoneInput,
  ReachMilestoneInput,
  WithdrawMilestoneInput,
} from "@/domain/milestone/milestone.schema";
import { calendarDate } from "@/domain/shared/calendar-date";
import { write } from "@/server/db/transaction";
import { loadMilestone } from "@/server/milestone/load-milestone";
import { client } from "@/test-support/backstage";
import type { TestAction } from "./builders";

/** A milestone of the signed contract, at version 1, due on 1 May 2021 unless told otherwise. */
export async function aContractMilestone(
  action: TestAction,
  authorId: string,
  given: { baseline?: string; rank?: number; title?: string } = {},
): Promise<string> {
  const territoryId = action.territory.id;
  const declaredOn = new Date("2020-01-01");
  const { id } = await client().milestone.create({
    data: {
      territoryId,
      actionId: action.id,
      rank: given.rank ?? 1,
      title: given.title ?? "Permis déposé",
      declaredOn,
      moves: { create: { kind: "BASELINE", toDate: new Date(given.baseline ?? "2021-05-01"), declaredOn, authorId } },
    },
  });
  return id;
}

type Given<Input> = Partial<Input>;

export const reaching = (milestoneId: string, given: Given<ReachMilestoneInput> = {}): ReachMilestoneInput => ({
  key: randomUUID(),
  milestoneId,
  version: 1,
  date: calendarDate("2021-06-10"),
  ...given,
});

export const postponing = (milestoneId: string, given: Given<PostponeMilestoneInput> = {}): PostponeMilestoneInput => ({
  key: randomUUID(),
  milestoneId,
  version: 1,
  date: calendarDate("2021-09-30"),
  reasonKind: "SUPPLIER",
  reason: "Fournisseur en retard.",
  ...given,
});

export const withdrawing = (
  milestoneId: string,
  given: Given<WithdrawMilestoneInput> = {},
): WithdrawMilestoneInput => ({
  key: randomUUID(),
  milestoneId,
  version: 1,
  reason: "Déclaré par erreur.",
  ...given,
});

export const adding = (actionId: string, given: Given<AddMilestoneInput> = {}): AddMilestoneInput => ({
  key: randomUUID(),
  actionId,
  title: "Réunion publique",
  date: calendarDate("2021-07-01"),
  ...given,
});

export const inscribing = (actionId: string, given: Given<ContractMilestoneInput> = {}): ContractMilestoneInput => ({
  key: randomUUID(),
  actionId,
  title: "Première pierre",
  weight: 3,
  date: calendarDate("2021-05-01"),
  ...given,
});

/** How a milestone stands now, as the commands see it. */
export async function situationOf(viewer: Viewer, milestoneId: string) {
  const { originalBaseline, baseline, forecast, actual, cancelled, version } = await write(viewer, (tx) =>
    loadMilestone(tx, viewer, milestoneId, "action.read"),
  );
  return { originalBaseline, baseline, forecast, actual, cancelled, version };
}

export const movesOf = (milestoneId: string) =>
  client().milestoneMove.findMany({ where: { milestoneId }, orderBy: { sequence: "asc" } });
