import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { isSamePlan, replacedVersion } from "@/domain/budget/amendment";
import type { PlanVersion } from "@/domain/budget/plan-to-date";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import type { LoadedAction } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";
import { loadDraft } from "./load-amendment";
import { assertPlanOpen } from "./open-plan";
import { planVersions, type StoredVersion } from "./plan-versions";

/** The version of a plan that an entry writes: where it stands, what is stored of it, and the lines it takes the place of. */
export type PlanTarget = {
  number: number;
  effectiveOn: CalendarDate;
  amendment: { id: string; number: number } | null;
  stored: StoredVersion | null;
  replaced: PlanVersion["lines"];
};

/** The plan of the signed contract, which is open until it is locked. */
export async function originalPlan(tx: Transaction, action: LoadedAction): Promise<PlanTarget> {
  await assertPlanOpen(tx, action.territoryId, "Le plan est verrouillé : il ne bouge plus que par un avenant.");
  const versions = await ownVersions(tx, action);
  const stored = versions.find(({ number }) => number === 0) ?? null;
  return { number: 0, effectiveOn: action.signedOn, amendment: null, stored, replaced: [] };
}

/** The plan an avenant being prepared gives to the action: the next version, in force from the signature. */
export async function draftPlan(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  amendmentId: string,
): Promise<PlanTarget> {
  const draft = await loadDraft(tx, viewer, amendmentId);
  if (draft.territoryId !== action.territoryId)
    throw new Denied("amendment.unknown", "Cet avenant n’existe pas, ou il n’est pas dans votre périmètre.");
  const versions = await ownVersions(tx, action);
  const stored = versions.find((version) => version.amendmentId === draft.id) ?? null;
  const replaced = replacedVersion(
    versions.filter(({ sealed }) => sealed),
    draft,
  );
  const last = Math.max(0, ...versions.map(({ number }) => number));
  return {
    number: stored?.number ?? last + 1,
    effectiveOn: draft.signedOn,
    amendment: { id: draft.id, number: draft.number },
    stored,
    replaced: replaced?.lines ?? [],
  };
}

/** An avenant takes no plan that would change nothing: the action is then simply not part of it. */
export function assertChanged({ amendment, stored, replaced }: PlanTarget, lines: PlanVersion["lines"]): void {
  if (amendment === null || stored !== null || !isSamePlan(replaced, lines)) return;
  throw new Refusal(
    "plan.unchanged",
    "Ce plan est celui déjà en vigueur : changez au moins un mois, ou revenez à l’avenant.",
  );
}

/** Plans of one action are written one after the other; what only names the action goes on meanwhile. */
async function ownVersions(tx: Transaction, { territoryId, actionId }: LoadedAction): Promise<StoredVersion[]> {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  return planVersions(tx, { territoryId, actionId });
}
