import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { actionFigures, contradictionsAgainst } from "@/domain/action/action-figures";
import { NBSP, THIN } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { contradictionSentence } from "@/domain/status/contradictions.labels";
import { codesOf } from "@/domain/status/kept-word";
import type { PublishPointInput } from "@/domain/status/point.schema";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { applyDecisions } from "./apply-decisions";
import { declare } from "./declare";
import { dropDraft } from "./point-draft";

/** Publishes a status point: declared today with all it says, its decisions marked applied, its draft gone. */
export function publishPoint(viewer: Viewer, input: PublishPointInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "status.declare");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "point.publish", key: input.key, payload: input };
    return once(tx, identity, () => publish(tx, viewer, action, input));
  });
}

async function publish(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  input: PublishPointInput,
): Promise<{ message: string }> {
  const { status, sentence, declaredProgress = null, done = null, upcoming = null, difficulties = null } = input;
  const { decisionAsked = null, meetingId = null } = input;
  const word = await wordKept(tx, action, input);
  if (meetingId !== null) await assertToCome(tx, action, meetingId);
  const awaited = await declare(tx, viewer, action, {
    kind: "POINT",
    status,
    sentence,
    declaredProgress,
    done,
    upcoming,
    difficulties,
    decisionAsked,
    meetingId: decisionAsked === null ? null : meetingId,
    ...word,
  });
  await applyDecisions(tx, viewer, action, input.applied);
  await dropDraft(tx, viewer, action.actionId);
  const published = `Point de l’action ${action.number} publié${NBSP}: «${THIN}${STATUS_LABELS[status]}${THIN}».`;
  return { message: awaited ?? published };
}

/** What contradicts the status on the figures of this instant takes a word to keep it; nothing else keeps one. */
async function wordKept(tx: Transaction, action: LoadedAction, { status, keptWord }: PublishPointInput) {
  const facts = await contractFacts(tx, action.slug, null);
  const row = facts?.actions.find(({ id }) => id === action.actionId);
  if (!facts || !row) return {};
  const { contract, territory } = facts;
  const found = contradictionsAgainst(status, actionFigures({ ...row, contract }, territory.asOf), territory.asOf);
  if (found.length === 0) return {};
  if (keptWord === undefined || keptWord.length < 3)
    throw new Refusal("point.contradicted", "Le point n’est pas publié.", {
      keptWord: `${contradictionSentence(status, found)} Dites en une phrase pourquoi vous maintenez, ou changez la météo.`,
    });
  return { keptWord, keptAgainst: codesOf(found) };
}

async function assertToCome(tx: Transaction, action: LoadedAction, id: string): Promise<void> {
  const meeting = await tx.copilMeeting.findFirst({
    where: { id, territoryId: action.territoryId, cancelledAt: null, heldOn: { gte: new Date(today(action)) } },
    select: { id: true },
  });
  if (meeting === null)
    throw new Refusal("point.meeting", "Le point n’est pas publié.", {
      meetingId: "Cette séance a été annulée ou a déjà eu lieu. Choisissez-en une autre.",
    });
}
