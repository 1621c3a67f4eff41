import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { dateTime } from "@/domain/shared/format";
import { drawSecret, hashed } from "@/server/access/one-time-secret";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";

/** The live feed of its owner: since when, and when a calendar last read it. Its address is kept nowhere. */
export type OwnFeed = { createdAt: string; lastReadAt: string | null };

export async function findOwnFeed(tx: Transaction, viewer: Viewer): Promise<OwnFeed | null> {
  const feed = await tx.calendarFeed.findFirst({
    where: { userId: viewer.id, revokedAt: null },
    select: { createdAt: true, lastReadAt: true },
  });
  return feed && { createdAt: dateTime(feed.createdAt), lastReadAt: feed.lastReadAt && dateTime(feed.lastReadAt) };
}

/** Gives the viewer a new address, shown this once; the one they had stops answering. */
export function renewCalendarFeed(viewer: Viewer): Promise<Done> {
  return write(viewer, async (tx) => {
    const token = drawSecret();
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${viewer.id}::uuid FOR UPDATE`;
    const { count } = await revokeLive(tx, viewer);
    await tx.calendarFeed.create({ data: { userId: viewer.id, tokenHash: hashed(token) } });
    return {
      message: count > 0 ? "Nouvelle adresse créée, l’ancienne ne répond plus." : "Adresse d’agenda créée.",
      link: `/agenda/${token}.ics`,
    };
  });
}

export function revokeCalendarFeed(viewer: Viewer): Promise<Done> {
  return write(viewer, async (tx) => {
    const { count } = await revokeLive(tx, viewer);
    return {
      message:
        count > 0
          ? "Adresse d’agenda supprimée : plus aucun agenda ne la lit."
          : "Aucune adresse d’agenda n’était ouverte.",
    };
  });
}

function revokeLive(tx: Transaction, viewer: Viewer) {
  return tx.calendarFeed.updateMany({
    where: { userId: viewer.id, revokedAt: null },
    data: { revokedAt: now() },
  });
}
