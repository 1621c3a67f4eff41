import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { RetryLetterInput } from "@/domain/people/letter.schema";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { loadManagedTerritory } from "@/server/people/load-person";
import { giveToWorker } from "./post";
import { mailIsOn } from "./transport";

/** Sends a letter again without waiting for its turn, if what it holds still opens something. */
export function retryLetter(viewer: Viewer, input: RetryLetterInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const letter = await tx.outboxMail.findFirst({
      where: { id: input.letterId, user: { memberships: { some: { territoryId } } } },
      select: { id: true, kind: true, recipient: true, onceKey: true, sentAt: true },
    });
    if (!letter) throw new Denied("letter.unknown", "Cette lettre n’existe pas, ou n’est pas de votre territoire.");
    if (letter.sentAt) return { message: "Cette lettre est déjà partie." };
    if (!mailIsOn())
      throw new Refusal("letter.off", "Aucun serveur de messagerie n’est réglé : remettez le lien vous-même.");
    await refuseDeadLink(tx, letter);
    await giveToWorker(tx, letter.id);
    return { message: `Nouvel essai en cours pour ${letter.recipient}.` };
  });
}

const LINKED = ["invitation", "sign-in"];

/** These bear the id of the link they hold; one that lapsed long ago is gone. */
async function refuseDeadLink(tx: Transaction, { kind, onceKey }: { kind: string; onceKey: string }): Promise<void> {
  if (!LINKED.includes(kind)) return;
  const alive = await tx.oneTimeLink.count({ where: { id: onceKey, usedAt: null, expiresAt: { gt: now() } } });
  if (alive === 0)
    throw new Refusal("letter.lapsed", "Le lien de cette lettre n’est plus valable : renvoyez plutôt l’invitation.");
}
