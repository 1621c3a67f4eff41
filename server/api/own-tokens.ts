import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from "@/domain/api/token-scope";
import { dateInParis } from "@/domain/shared/calendar-date";
import { dateTime, longDate } from "@/domain/shared/format";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** A live token as its person sees it: never its secret, which nobody keeps. */
export type OwnToken = {
  id: string;
  name: string;
  ending: string;
  scopes: string[];
  territory: string | null;
  createdAt: string;
  expiresOn: string;
  lastUsedAt: string | null;
};

/** The viewer's live tokens, the newest first. */
export async function listOwnTokens(tx: Transaction, viewer: Viewer): Promise<OwnToken[]> {
  const tokens = await tx.apiToken.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      id: true,
      name: true,
      ending: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      territory: { select: { shortName: true } },
    },
    orderBy: { createdAt: "desc" },
  });
  return tokens.map(({ territory, scopes, createdAt, expiresAt, lastUsedAt, ...token }) => ({
    ...token,
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => TOKEN_SCOPE_LABELS[scope]),
    territory: territory?.shortName ?? null,
    createdAt: dateTime(createdAt),
    expiresOn: longDate(dateInParis(expiresAt)),
    lastUsedAt: lastUsedAt && dateTime(lastUsedAt),
  }));
}
