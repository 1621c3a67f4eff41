import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CloseSessionInput } from "@/domain/people/people.schema";
import { dateTime } from "@/domain/shared/format";
import { Denied } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { deviceInWords } from "./device";
import { IDLE_MINUTES } from "./session";

export type OwnSession = { id: string; device: string; openedAt: string; seenAt: string; current: boolean };

const idleSince = () => new Date(now().getTime() - IDLE_MINUTES * 60_000);

/** The viewer's live sessions, the one they are using first. */
export async function listOwnSessions(tx: Transaction, viewer: Viewer): Promise<OwnSession[]> {
  const sessions = await tx.session.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() }, lastSeenAt: { gt: idleSince() } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { createdAt: "desc" },
  });
  return sessions
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      device: deviceInWords(userAgent),
      openedAt: dateTime(createdAt),
      seenAt: dateTime(lastSeenAt),
      current: id === viewer.sessionId,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one of the viewer's own sessions; somebody else's and one already closed are the same answer. */
export function closeOwnSession(viewer: Viewer, input: CloseSessionInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, userId: viewer.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Denied("session.unknown", "Cette session est déjà fermée.");
    return { message: "Session fermée." };
  });
}

/** Ends every session of the viewer but the one they are using. */
export function closeOtherSessions(viewer: Viewer): Promise<Done> {
  return write(viewer, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId: viewer.id, id: { not: viewer.sessionId }, revokedAt: null, expiresAt: { gt: now() } },
      data: { revokedAt: now() },
    });
    return { message: count === 0 ? "Aucune autre session n’était ouverte." : "Vos autres sessions sont fermées." };
  });
}
