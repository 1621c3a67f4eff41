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
      select: { id: true, recipient: true, onceKey: true, sentAt: true },
    });
    if (!letter) throw new Denied("letter.unknown", "Cette lettre n’existe pas, ou n’est pas de votre territoire.");
    if (letter.sentAt) return { message: "Cette lettre est déjà partie." };
    if (!mailIsOn())
      throw new Refusal("letter.off", "Aucun serveur de messagerie n’est réglé : remettez le lien vous-même.");
    await refuseDeadLink(tx, letter.onceKey);
    await giveToWorker(tx, letter.id);
    return { message: `Nouvel essai en cours pour ${letter.recipient}.` };
  });
}

/** Letters that hold a link bear its id. */
async function refuseDeadLink(tx: Transaction, onceKey: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(onceKey)) return;
  const link = await tx.oneTimeLink.findUnique({ where: { id: onceKey }, select: { usedAt: true, expiresAt: true } });
  if (!link || (link.usedAt === null && link.expiresAt > now())) return;
  throw new Refusal("letter.lapsed", "Le lien de cette lettre n’est plus valable : renvoyez plutôt l’invitation.");
}
