import "server-only";
import { z } from "zod";
import { emailSchema } from "@/domain/people/people.schema";
import { now } from "@/server/clock";
import { hold, type Transaction, write } from "@/server/db/transaction";
import { mailIsOn, senderDomain, transport } from "./transport";

const job = z.object({ letterId: z.uuid() });
const waiting = z.array(z.object({ recipient: z.string(), subject: z.string(), text: z.string() }));

/**
 * Sends a letter that has not left yet. Its row is held while the mail server takes it, so that it leaves once whatever the
 * number of workers; its id as Message-ID lets a mail server that had taken it before a crash recognise it.
 */
export async function deliverLetter(payload: unknown): Promise<void> {
  const { letterId } = job.parse(payload);
  if (!mailIsOn()) return;
  try {
    await hold("system", (tx) => send(tx, letterId));
  } catch (error) {
    const lastError = reasonOf(error);
    await write("system", (tx) =>
      tx.outboxMail.updateMany({
        where: { id: letterId, sentAt: null },
        data: { attempts: { increment: 1 }, lastError },
      }),
    );
    throw new Error(lastError);
  }
}

async function send(tx: Transaction, letterId: string): Promise<void> {
  const rows = await tx.$queryRaw`
    SELECT recipient, subject, text FROM outbox_mail
    WHERE id = ${letterId}::uuid AND sent_at IS NULL FOR UPDATE`;
  const [letter] = waiting.parse(rows);
  if (!letter) return;
  const address = emailSchema.parse(letter.recipient);
  await transport().sendMail({
    to: { name: "", address },
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letterId}@${senderDomain()}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
  // The links it held are kept nowhere once it has left.
  await tx.outboxMail.update({
    where: { id: letterId },
    data: { sentAt: now(), text: "", attempts: { increment: 1 }, lastError: null },
  });
}

/** What went wrong in a sentence for the administrator: neither the address nor the letter is repeated. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return "Adresse refusée : elle ne s’écrit pas comme une adresse.";
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === "number")
    return responseCode >= 500
      ? `Le serveur de messagerie refuse la lettre (réponse ${responseCode}).`
      : `Le serveur de messagerie demande d’attendre (réponse ${responseCode}).`;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return `Le serveur de messagerie ne répond pas (${code}).`;
  return "L’envoi n’a pas abouti.";
}
