import "server-only";
import type { LinkKind, Prisma } from "@/prisma/generated/client";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { hashed } from "./one-time-secret";

type Issued = { kind: LinkKind; userId: string; lastingMinutes: number; tokenHash: string } & Pick<
  Prisma.OneTimeLinkUncheckedCreateInput,
  "issuedById" | "browserHash" | "actionId"
>;

/** Keeps a fresh link and gives its id; earlier ones of its kind, about the same action if any, stop working for the person. */
export async function keepLink(tx: Transaction, { lastingMinutes, ...link }: Issued): Promise<string> {
  const { userId, kind, actionId = null } = link;
  await tx.oneTimeLink.updateMany({ where: { userId, kind, actionId, usedAt: null }, data: { usedAt: now() } });
  const expiresAt = new Date(now().getTime() + lastingMinutes * 60_000);
  const { id } = await tx.oneTimeLink.create({ data: { ...link, expiresAt } });
  return id;
}

/** A link that has not served, whose time is not over, and whose person may still come in. */
export function liveLink(kind: LinkKind, token: string) {
  return {
    kind,
    tokenHash: hashed(token),
    usedAt: null,
    expiresAt: { gt: now() },
    user: { suspendedAt: null, anonymizedAt: null },
  } satisfies Prisma.OneTimeLinkWhereInput;
}

/** Uses a link up and says whose it is; null when there is none, or when another request used it first. */
export async function takeLink(tx: Transaction, where: Prisma.OneTimeLinkWhereInput): Promise<string | null> {
  const link = await tx.oneTimeLink.findFirst({ where, select: { id: true, userId: true } });
  if (!link) return null;
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1 ? link.userId : null;
}
