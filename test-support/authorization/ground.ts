import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { enterPlan } from "@/server/budget/enter-plan";
import { claimEnvelope } from "@/server/contract/claim-envelope";
import { applyDecision } from "@/server/copil/follow-decision";
import { claimPayment } from "@/server/funding/claim-payment";
import { addMilestone } from "@/server/milestone/add-milestone";
import { reachMilestone } from "@/server/milestone/reach-milestone";
import { declareStatus } from "@/server/status/declare-status";
import { anAvenant, planning } from "../amendments";
import { client } from "../backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "../builders";
import { aSession as aCopilSession, aDecision, aMeeting } from "../copil";
import { aClaim, fund } from "../funding";
import { anImport } from "../imports";
import { aContractMilestone, adding, reaching } from "../milestones";
import { anObstacle, aResolvedObstacle } from "../obstacles";
import { aProof } from "../proofs";
import { aSession } from "../sessions";
import { entryOf, on, openExpense } from "../spending";
import { aToken } from "../tokens";
import { nothing, type Target, type TargetKind } from "./target";

export type Ground = { here: TestTerritory; elsewhere: TestTerritory; targets: Record<TargetKind, Target> };

/** Two territories with a locked plan and an avenant in draft, two actions in the first one and one in the second. */
export async function aGround(): Promise<Ground> {
  const here = await aTerritory(client());
  const elsewhere = await aTerritory(client());
  const [own, sibling] = await furnished(here, ["own", "sibling"]);
  const [far] = await furnished(elsewhere, ["elsewhere"]);
  if (!own || !sibling || !far) throw new Error("a target is missing");
  return { here, elsewhere, targets: { own, sibling, elsewhere: far, absent: nothing() } };
}

async function furnished(territory: TestTerritory, kinds: readonly TargetKind[]): Promise<Target[]> {
  const author = await someone(client(), "ADMIN", territory);
  const actions: TestAction[] = [];
  for (const [index] of kinds.entries()) actions.push(await anAction(client(), territory, { number: index + 1 }));
  const dated: string[] = [];
  for (const action of actions) {
    await enterPlan(author, planning(action.id, { "2020-03": 100_00 }));
    dated.push(await aContractMilestone(action, author.id));
  }
  await client().contract.update({ where: { id: territory.contractId }, data: { planLockedAt: new Date() } });
  const meetingId = await aMeeting(author.id, territory);
  const amendmentId = await anAvenant(author, territory);
  const shared = {
    amendmentId,
    sealingId: await aSealing(author, territory, amendmentId),
    envelopeId: await anEnvelope(author, territory),
    campaignId: await aCampaign(author, territory),
    meetingId,
    ...(await decisions(author, territory)),
  };
  const targets: Target[] = [];
  for (const { id: actionId } of actions)
    await declareStatus(author, { key: randomUUID(), actionId, status: "ON_TRACK", sentence: "Tout va bien." });
  for (const [index, action] of actions.entries())
    targets.push({
      kind: kinds[index] ?? "absent",
      slug: territory.slug,
      number: String(action.number),
      amendmentNumber: "1",
      actionId: action.id,
      contractMilestoneId: dated[index] ?? "",
      ...shared,
      ...(await spending(author, action)),
      ...(await funding(author, action)),
      ...(await milestones(author, action)),
      closingId: await aClosing(author, action),
      importId: await anImport(author.id, territory.id),
      ...(await proof(author, action)),
      ...(await person(action)),
      ...(await obstacles(author, action)),
      ...(await threads(author, action)),
    });
  return targets;
}

/** The end of an action, asked of the préfecture. */
async function aClosing(author: Viewer, { id: actionId }: TestAction): Promise<string> {
  await declareStatus(author, { key: randomUUID(), actionId, status: "ABANDONED", sentence: "Le porteur renonce." });
  return (await client().approval.findFirstOrThrow({ where: { actionId } })).id;
}

/** The approval of an avenant, asked of the préfecture. */
async function aSealing(
  { id: authorId }: Viewer,
  { id: territoryId, today }: TestTerritory,
  amendmentId: string,
): Promise<string> {
  const asked = { kind: "AMENDMENT", subjectVersion: 1, askedOn: new Date(today) } as const;
  return (await client().approval.create({ data: { territoryId, amendmentId, authorId, ...asked } })).id;
}

async function anEnvelope(author: Viewer, { slug, contractId }: TestTerritory): Promise<string> {
  const given = { author: "Agglomération", shortAuthor: "Agglo", wording: "près de 30 M€", document: "Article" };
  const statedOn = on("2020-06-01");
  const amount = aClaim("").amount;
  await claimEnvelope(author, { key: randomUUID(), slug, amount, statedOn, perimeter: "TOTAL_INVESTMENT", ...given });
  return (await client().envelopeClaim.findFirstOrThrow({ where: { contractId } })).id;
}

/** A session that has sat, with a decision to apply and one that is applied. */
async function decisions(author: Viewer, territory: TestTerritory) {
  const heldId = await aCopilSession(author, territory);
  const [decisionId, appliedId] = [await aDecision(author, heldId), await aDecision(author, heldId)];
  await applyDecision(author, { decisionId: appliedId, version: 1, appliedOn: on("2021-06-09") });
  return { heldId, decisionId, appliedId };
}

/** Launched and over: it writes to nobody any more. */
async function aCampaign({ id: authorId }: Viewer, { id: territoryId }: TestTerritory): Promise<string> {
  const term = { startsOn: new Date("2021-01-04"), everyDays: 7, endsOn: new Date("2021-01-18") };
  const data = { territoryId, title: "Points de janvier", intro: "Avant le COPIL.", ...term, authorId };
  return (await client().reminderCampaign.create({ data })).id;
}

async function spending(author: Viewer, { id }: TestAction) {
  const { expenseId, batchId } = await openExpense(author, id, { stage: "INVOICED" });
  const { number } = await client().expense.findUniqueOrThrow({ where: { id: expenseId } });
  return { expenseId, expenseNumber: String(number), batchId, entryId: await entryOf(expenseId, "INVOICED") };
}

async function funding(author: Viewer, { id }: TestAction) {
  const { lineId, moveId } = await fund(author, id);
  await claimPayment(author, aClaim(lineId));
  const claimed = await client().fundingEntry.findFirstOrThrow({ where: { fundingLineId: lineId } });
  return { lineId, moveId, claimedId: claimed.id, claimedBatchId: claimed.batchId };
}

async function milestones(author: Viewer, action: TestAction) {
  const added = async (title: string) => {
    await addMilestone(author, adding(action.id, { title }));
    return (await client().milestone.findFirstOrThrow({ where: { actionId: action.id, title } })).id;
  };
  const reachedId = await added("Réunion tenue");
  await reachMilestone(author, reaching(reachedId));
  return { reachedId, milestoneId: await added("Réunion à tenir") };
}

/** A thread under way and one that was settled. */
async function threads({ id: authorId }: Viewer, { id: actionId, territory: { id: territoryId } }: TestAction) {
  const begun = (state: object) =>
    client().comment.create({ data: { territoryId, actionId, authorId, text: "Vu.", ...state } });
  const settled = await begun({ resolvedAt: new Date(), resolvedById: authorId });
  return { commentId: (await begun({})).id, settledId: settled.id };
}

/** One that a service must answer, and one that is resolved. */
async function obstacles(author: Viewer, { id }: TestAction) {
  return {
    obstacleId: await anObstacle(author, id, { service: "Service fictif" }),
    resolvedId: await aResolvedObstacle(author, id),
  };
}

async function proof(author: Viewer, action: TestAction) {
  return { proofId: await aProof(author, action) };
}

/** Someone who follows the action, with a session, an account at a provider, a token and a letter. */
async function person(action: TestAction) {
  const { id: userId } = await someone(client(), "PILOT", action);
  const { id: membershipId } = await client().membership.findFirstOrThrow({ where: { userId } });
  const identity = await client().oidcIdentity.create({
    data: { userId, issuer: "https://fournisseur.exemple.fr", subject: userId },
  });
  const letter = await client().outboxMail.create({
    data: {
      userId,
      recipient: "personne@exemple.fr",
      kind: "essai",
      subject: "Essai",
      text: "Essai.",
      onceKey: userId,
    },
  });
  const sessionId = await aSession(userId);
  const { id: tokenId } = await aToken(userId);
  return { personId: userId, tokenId, membershipId, sessionId, identityId: identity.id, letterId: letter.id };
}
