import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import type { RetractStepInput } from "@/domain/funding/funding.schema";
import { isBefore } from "@/domain/shared/calendar-date";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { liveEntries } from "@/domain/spending/ledger";
import { record } from "@/server/audit/journal";
import { canStillUndo } from "@/server/audit/undo-window";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedFunding, loadFundingOfMove, type StoredFundingMove } from "./load-funding";

const TOO_LATE = "Il est trop tard pour annuler d’un clic. Ouvrez le financement et choisissez « Retirer l’étape ».";
const JUST_AFTER = "Annulé juste après la saisie.";

/** Takes back a step typed by mistake; it stays readable, struck through, with the reason. */
export function retractStep(viewer: Viewer, input: RetractStepInput): Promise<Done> {
  return retract(viewer, "funding.retract", input, input.reason);
}

/** The ten-second « Annuler » after a step: one's own gesture, just made. */
export function undoStep(viewer: Viewer, input: { key: string; moveId: string }): Promise<Done> {
  return retract(viewer, "funding.undoStep", input, JUST_AFTER, (step) => {
    if (!canStillUndo(viewer, step)) throw new Refusal("undo.late", TOO_LATE);
  });
}

function retract(
  viewer: Viewer,
  operation: string,
  input: { key: string; moveId: string },
  reason: string,
  judge: (step: StoredFundingMove) => void = () => {},
): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFundingOfMove(tx, viewer, input.moveId);
    const identity = {
      territoryId: funding.action.territoryId,
      actorId: viewer.id,
      operation,
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      const step = standingStep(funding, input.moveId);
      judge(step);
      await retractIn(tx, viewer, funding, step, reason);
      const label = `«${THIN}${FUNDING_STATUS_LABELS[step.status]}${THIN}»`;
      return { message: `${funding.funder}${NBSP}: étape ${label} du ${longDate(step.on)} retirée.` };
    });
  });
}

/** Takes the step back within a transaction that holds its line, unless money rests on it. */
export async function retractIn(
  tx: Transaction,
  viewer: Viewer,
  funding: LoadedFunding,
  step: StoredFundingMove,
  reason: string,
): Promise<void> {
  assertMoneyStaysCovered(funding, step);
  await postRetraction(tx, viewer, funding, step, reason);
}

function standingStep({ moves }: LoadedFunding, moveId: string): StoredFundingMove {
  const step = moves.find(({ id }) => id === moveId);
  if (!step) throw new Refusal("funding.retracted", "Cette étape est déjà retirée, ou elle en retire une autre.");
  return step;
}

/** Without any step by then, money asked for would belong to no file. */
function assertMoneyStaysCovered({ moves, entries }: LoadedFunding, step: StoredFundingMove): void {
  const first = moves.filter(({ id }) => id !== step.id)[0];
  const orphan = liveEntries(entries).find(({ on }) => !first || isBefore(on, first.on));
  if (!orphan) return;
  throw new Refusal(
    "funding.covered",
    `Une demande ou un versement du ${longDate(orphan.on)} repose sur cette étape${NBSP}: annulez-le d’abord, ou ajoutez l’étape juste.`,
  );
}

async function postRetraction(
  tx: Transaction,
  viewer: Viewer,
  funding: LoadedFunding,
  step: StoredFundingMove,
  reason: string,
): Promise<void> {
  const { territoryId, actionId } = funding.action;
  const { status, on } = step;
  await tx.fundingMove.create({
    data: {
      territoryId,
      actionId,
      fundingLineId: funding.lineId,
      status,
      happenedOn: new Date(on),
      reason,
      retractsId: step.id,
      authorId: viewer.id,
    },
  });
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "funding.retracted",
    subjectId: funding.lineId,
    after: { funder: funding.funder, status, on, reason },
  });
}
