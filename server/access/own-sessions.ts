import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CloseSessionInput } from "@/domain/people/people.schema";
import { dateTime } from "@/domain/shared/format";
import { Denied } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { deviceInWords } from "./device";

export type OwnSession = { id: string; device: string; openedAt: string; expiresAt: string; current: boolean };

/** The viewer's live sessions, the one they are using first. */
export async function listOwnSessions(tx: Transaction, viewer: Viewer): Promise<OwnSession[]> {
  const sessions = await tx.session.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return sessions
    .map(({ id, userAgent, createdAt, expiresAt }) => ({
      id,
      device: deviceInWords(userAgent),
      openedAt: dateTime(createdAt),
      expiresAt: dateTime(expiresAt),
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
