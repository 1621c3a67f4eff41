import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { AcceptLinkInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import { read, type Transaction, write } from "@/server/db/transaction";
import { refuseGuessable } from "./new-password";
import { openSession } from "./open-session";
import { hashPassword } from "./password";

export const LINK_HOURS = 72;
const DEAD = "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau au chef de projet.";
const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

export type IssuedLink = { id: string; path: string };

/** The path of a fresh link, shown once: only its hash is kept, and earlier links of the person stop working. */
export async function issueLink(tx: Transaction, userId: string, issuedById: string): Promise<IssuedLink> {
  const token = randomBytes(32).toString("base64url");
  await tx.oneTimeLink.updateMany({ where: { userId, kind: "INVITATION", usedAt: null }, data: { usedAt: now() } });
  const expiresAt = new Date(now().getTime() + LINK_HOURS * 3_600_000);
  const { id } = await tx.oneTimeLink.create({ data: { userId, issuedById, tokenHash: hashed(token), expiresAt } });
  return { id, path: `/invitation/${token}` };
}

const usable = (token: string) => ({
  kind: "INVITATION" as const,
  tokenHash: hashed(token),
  usedAt: null,
  expiresAt: { gt: now() },
  user: { suspendedAt: null },
});

/** Whose link it is, without using it up; null when it is dead. */
export function linkHolder(token: string): Promise<{ name: string; email: string } | null> {
  return read("system", async (tx) => {
    const link = await tx.oneTimeLink.findFirst({
      where: usable(token),
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
  const link = await tx.oneTimeLink.findFirst({ where: usable(token), select: { id: true, userId: true } });
  const { count } = link
    ? await tx.oneTimeLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now() } })
    : { count: 0 };
  if (!link || count === 0) throw new Refusal("link.dead", DEAD);
  await tx.user.update({ where: { id: link.userId }, data: { passwordHash, version: { increment: 1 } } });
  await tx.session.updateMany({ where: { userId: link.userId, revokedAt: null }, data: { revokedAt: now() } });
  return link.userId;
}
