import "server-only";
import { z } from "zod";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import type { Stage } from "@/domain/spending/stage";
import { type ClosingDrawerContent, loadClosingDrawer } from "@/server/approval/pending-approvals.queries";
import { loadProofDrawer, type ProofDrawerContent } from "@/server/attachment/proof-drawer.queries";
import type { Transaction } from "@/server/db/transaction";
import { type MilestoneMove, milestoneHistory } from "@/server/milestone/milestone-history.queries";
import { loadObstacleDrawer, type ObstacleDrawerContent } from "@/server/obstacle/obstacle-drawer.queries";
import { type ExpenseDetail, expenseDetail } from "@/server/spending/expense-detail.queries";
import { loadPointForm, type PointFormContent } from "@/server/status/point-form.queries";
import type { SearchParams } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";

export const EXPENSE_GESTURES = ["facture", "paiement", "ajuster", "modifier", "corriger"] as const;
export const MILESTONE_GESTURES = ["atteint", "reporte", "retirer", "annuler"] as const;
export type ExpenseGesture = (typeof EXPENSE_GESTURES)[number];
export type MilestoneGesture = (typeof MILESTONE_GESTURES)[number];

/** What the drawer over an action shows; null when the address asks for none, or for one this person may not open. */
export type ActionDrawerContent =
  | { kind: "record"; stage: Stage }
  | { kind: "status" }
  | { kind: "point"; form: PointFormContent }
  | { kind: "forecast" }
  | { kind: "addMilestone" }
  | { kind: "visibility" }
  | {
      kind: "milestone";
      milestone: MilestoneFacts;
      version: number;
      moves: MilestoneMove[];
      gesture: MilestoneGesture | null;
    }
  | ObstacleDrawerContent
  | ClosingDrawerContent
  | ProofDrawerContent
  | { kind: "expense"; expense: ExpenseDetail; gesture: ExpenseGesture | null; entryId: string | null }
  | null;

const uuid = z.uuid().nullable().catch(null);
const address = z.object({
  saisir: z.enum(["depense", "meteo", "point", "prevision", "jalon", "confidentialite"]).nullable().catch(null),
  jalon: uuid,
  depense: uuid,
  ecriture: uuid,
  geste: z
    .enum([...EXPENSE_GESTURES, ...MILESTONE_GESTURES])
    .nullable()
    .catch(null),
});

function isOneOf<Value extends string>(values: readonly Value[], value: string | null): value is Value {
  return values.some((candidate) => candidate === value);
}

/** Reads what the address of the page asks the drawer to show, in the page's own transaction. */
export async function loadActionDrawer(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  params: SearchParams,
): Promise<ActionDrawerContent> {
  const asked = address.parse(params);
  const { asOf, knownAt } = contract;
  const place = { territoryId: contract.territory.id, actionId: action.id, asOf, knownAt };
  if (asked.depense) return openExpense(tx, place, action, { ...asked, depense: asked.depense });
  if (asked.jalon) return openMilestone(tx, place, action, { ...asked, jalon: asked.jalon });
  const obstacle = await loadObstacleDrawer(tx, contract, action, params);
  return (
    obstacle ??
    (await loadClosingDrawer(tx, contract, action, params)) ??
    (await loadProofDrawer(tx, contract, action, params)) ??
    openForm(tx, contract, action, asked.saisir)
  );
}

type Place = { territoryId: string; actionId: string; asOf: VisibleContract["asOf"]; knownAt: Date | null };
type Address = z.infer<typeof address>;

async function openExpense(
  tx: Transaction,
  place: Place,
  action: FullAction,
  asked: Address & { depense: string },
): Promise<ActionDrawerContent> {
  const expense = await expenseDetail(tx, place, asked.depense);
  if (!expense) return null;
  const gesture = action.rights.recordSpending && isOneOf(EXPENSE_GESTURES, asked.geste) ? asked.geste : null;
  return { kind: "expense", expense, gesture, entryId: asked.ecriture };
}

async function openMilestone(
  tx: Transaction,
  place: Place,
  action: FullAction,
  asked: Address & { jalon: string },
): Promise<ActionDrawerContent> {
  const milestone = action.milestones.find(({ id }) => id === asked.jalon);
  if (!milestone) return null;
  const moves = await milestoneHistory(tx, place, milestone.id);
  const gesture = action.rights.updateMilestones && isOneOf(MILESTONE_GESTURES, asked.geste) ? asked.geste : null;
  return { kind: "milestone", milestone, version: action.milestoneVersions[milestone.id] ?? 1, moves, gesture };
}

async function openForm(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  asked: Address["saisir"],
): Promise<ActionDrawerContent> {
  const { rights } = action;
  if (asked === "meteo" && rights.declareStatus) return { kind: "status" };
  if (asked === "point" && rights.declareStatus)
    return { kind: "point", form: await loadPointForm(tx, contract, action) };
  if (asked === "prevision" && rights.reviseForecast) return { kind: "forecast" };
  if (asked === "confidentialite" && rights.editVisibility) return { kind: "visibility" };
  if (asked === "jalon" && rights.updateMilestones) return { kind: "addMilestone" };
  if (asked !== "depense" || !rights.recordSpending) return null;
  return { kind: "record", stage: await lastStage(tx, contract.viewer.id) };
}

/** The stage the person recorded last: the one they most likely come back for. */
export async function lastStage(tx: Transaction, viewerId: string): Promise<Stage> {
  const last = await tx.expenseEntry.findFirst({
    where: { authorId: viewerId, kind: "RECORDED" },
    orderBy: { recordedAt: "desc" },
    select: { stage: true },
  });
  return last?.stage ?? "COMMITTED";
}
