import "server-only";
import { headers } from "next/headers";
import { now } from "@/server/clock";
import { write } from "@/server/db/transaction";
import { SESSION_HOURS, writeSessionCookie } from "./session";

/** What opened it besides the person: the provider that ends it too, and a second factor already given. */
type OpenedBy = { oidcProvider: string; oidcIdToken: string; secondFactorAt: Date | null };

/** A new row and a new cookie at every sign-in: nothing a visitor brought along is kept. */
export async function openSession(userId: string, openedBy?: OpenedBy): Promise<void> {
  const userAgent = (await headers()).get("user-agent")?.slice(0, 200) ?? null;
  const expiresAt = new Date(now().getTime() + SESSION_HOURS * 3_600_000);
  const session = await write("system", async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { lastSeenAt: now() } });
    return tx.session.create({ data: { userId, expiresAt, userAgent, ...openedBy } });
  });
  await writeSessionCookie(session.id);
}
