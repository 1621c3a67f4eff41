import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { RecordDecisionInput } from "@/domain/copil/copil.schema";
import { longDate, NBSP } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { notify } from "@/server/notification/notify";
import { holdersOf } from "@/server/notification/recipients";
import { type LoadedMeeting, loadMeeting } from "./load-copil";
import { assertStanding } from "./move-meeting";

/** Writes down what a session decided: in its words, who applies it, by when, and about which action when there is one. */
export function recordDecision(viewer: Viewer, input: RecordDecisionInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const meeting = await loadMeeting(tx, viewer, input.meetingId);
    const { territoryId } = meeting;
    const identity = { territoryId, actorId: viewer.id, operation: "decision.record", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertStanding(meeting);
      judge(meeting, input);
      const actionId = await knownAction(tx, meeting, input.actionId ?? null);
      const { text, owner, dueOn = null } = input;
      const number = await nextNumber(tx, meeting.id);
      const { id } = await tx.decision.create({
        data: {
          territoryId,
          meetingId: meeting.id,
          number,
          actionId,
          text,
          owner,
          dueOn: dueOn && new Date(dueOn),
          authorId: viewer.id,
        },
      });
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "decision.recorded",
        subjectId: id,
        after: { number, meeting: meeting.number, text, owner, dueOn },
      });
      await tell(tx, viewer, meeting, { id, actionId, text });
      return {
        message: `Décision n°${NBSP}${number} du COPIL n°${NBSP}${meeting.number} enregistrée.`,
      } satisfies Done;
    });
  });
}

const WRONG = "La décision n’est pas enregistrée : une date est à corriger.";

function judge({ number, heldOn, today }: LoadedMeeting, { dueOn }: RecordDecisionInput): void {
  if (heldOn > today)
    throw new Refusal("decision.early", "La décision n’est pas enregistrée : sa séance n’a pas eu lieu.", {
      meetingId: `Le COPIL n°${NBSP}${number} se tient le ${longDate(heldOn)}. Choisissez une séance tenue, ou corrigez sa date.`,
    });
  if (dueOn && dueOn < heldOn)
    throw new Refusal("decision.dueOn", WRONG, { dueOn: `Pas avant la séance, tenue le ${longDate(heldOn)}.` });
}

async function knownAction(
  tx: Transaction,
  { territoryId }: LoadedMeeting,
  actionId: string | null,
): Promise<string | null> {
  if (actionId === null) return null;
  const known = await tx.action.findFirst({ where: { id: actionId, territoryId }, select: { id: true } });
  if (!known) throw new Denied("action.unknown", "Cette action n’existe pas, ou elle n’est pas dans votre périmètre.");
  return known.id;
}

async function nextNumber(tx: Transaction, meetingId: string): Promise<number> {
  const last = await tx.decision.aggregate({ where: { meetingId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/** Those who have to see to it: the pilots of its action, and whoever runs the territory. */
async function tell(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, slug }: LoadedMeeting,
  { id, actionId, text }: { id: string; actionId: string | null; text: string },
): Promise<void> {
  const notice = {
    territoryId,
    kind: "decision.recorded",
    actorId: viewer.id,
    actionId,
    href: `/territoires/${slug}/copil?decision=${id}`,
    excerpt: text,
    onceKey: `decision.recorded:${id}`,
  } as const;
  const roles = actionId === null ? (["ADMIN", "PREFECTURE"] as const) : (["ADMIN", "PILOT"] as const);
  await notify(tx, notice, await holdersOf(tx, { territoryId, actionId }, roles));
}
