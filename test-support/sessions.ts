import type { Viewer } from "@/domain/access/permissions";
import { findSession, findViewer, type LiveSession } from "@/server/access/viewer";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";

export const STRONG = "Girafe-sous-abri-21 !";

/** Opens a session of that person and gives its id. */
export async function aSession(userId: string, given: { hours?: number } = {}): Promise<string> {
  const expiresAt = new Date(Date.now() + (given.hours ?? 1) * 3_600_000);
  const { id } = await client().session.create({ data: { userId, expiresAt } });
  return id;
}

/** Who the next request of that session comes from; null when it is over. */
export const nextRequest = (sessionId: string): Promise<Viewer | null> =>
  read(everywhere, (tx) => findViewer(tx, sessionId));

/** The same session with what it still waits for. */
export const liveSession = (sessionId: string): Promise<LiveSession | null> =>
  read(everywhere, (tx) => findSession(tx, sessionId));

export const liveSessions = (userId: string) => client().session.count({ where: { userId, revokedAt: null } });
