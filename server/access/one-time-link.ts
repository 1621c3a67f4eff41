import "server-only";
import type { AcceptLinkInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { revokeTokensOf } from "@/server/api/revoke-tokens";
import { now } from "@/server/clock";
import { read, type Transaction, write } from "@/server/db/transaction";
import { keepLink, liveLink, takeLink } from "./live-link";
import { refuseGuessable } from "./new-password";
import { drawSecret, hashed } from "./one-time-secret";
import { openSession } from "./open-session";
import { hashPassword } from "./password";

export const LINK_HOURS = 72;
const DEAD = "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau au chef de projet.";

export type IssuedLink = { id: string; path: string };

/** The path of a fresh link, shown once: only its hash is kept, and earlier links of the person stop working. */
export async function issueLink(tx: Transaction, userId: string, issuedById: string): Promise<IssuedLink> {
  const token = drawSecret();
  const lasting = { kind: "INVITATION", lastingMinutes: LINK_HOURS * 60 } as const;
  const id = await keepLink(tx, { ...lasting, userId, issuedById, tokenHash: hashed(token) });
  return { id, path: `/invitation/${token}` };
}

/** Whose link it is, without using it up; null when it is dead. */
export function linkHolder(token: string): Promise<{ name: string; email: string } | null> {
  return read("system", async (tx) => {
    const link = await tx.oneTimeLink.findFirst({
      where: liveLink("INVITATION", token),
      select: { user: { select: { name: true, email: true } } },
    });
    return link?.user ?? null;
  });
}

/** Uses the link up, sets the password, ends the sessions opened with the former one, and signs the person in. */
export async function acceptLink(input: AcceptLinkInput): Promise<void> {
  const holder = await linkHolder(input.token);
  if (!holder) throw new Refusal("link.dead", DEAD);
  refuseGuessable(input.password, holder);
  const passwordHash = await hashPassword(input.password);
  const userId = await write("system", (tx) => useUpLink(tx, input.token, passwordHash));
  await openSession(userId);
}

/**
 * Uses the link up and says whose it is. What opened the account until now opens it no more: the password is the given one,
 * or none for someone who comes in by a provider.
 */
export async function useUpLink(tx: Transaction, token: string, passwordHash: string | null): Promise<string> {
  const userId = await takeLink(tx, liveLink("INVITATION", token));
  if (userId === null) throw new Refusal("link.dead", DEAD);
  await tx.user.update({ where: { id: userId }, data: { passwordHash, version: { increment: 1 } } });
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } });
  await revokeTokensOf(tx, userId);
  return userId;
}
