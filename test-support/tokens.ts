import { TOKEN_PREFIX } from "@/domain/api/api-token.schema";
import { TOKEN_SCOPES } from "@/domain/api/token-scope";
import { drawSecret, hashed } from "@/server/access/one-time-secret";
import { client } from "./backstage";

type Given = {
  scopes?: string[];
  onlyTerritoryId?: string;
  expiresAt?: Date;
  revokedAt?: Date;
  lastUsedAt?: Date | null;
};

/** A token of someone, with its secret; used just now, so that reading with it writes nothing. */
export async function aToken(userId: string, given: Given = {}): Promise<{ id: string; secret: string }> {
  const secret = TOKEN_PREFIX + drawSecret();
  const now = Date.now();
  const { id } = await client().apiToken.create({
    data: {
      userId,
      name: "Jeton des essais",
      hash: hashed(secret),
      ending: secret.slice(-4),
      scopes: [...TOKEN_SCOPES],
      createdAt: new Date(now - 86_400_000),
      expiresAt: new Date(now + 30 * 86_400_000),
      lastUsedAt: new Date(now + 3_600_000),
      ...given,
    },
  });
  return { id, secret };
}

/** A request of the API with that secret, or without any. */
export function apiRequest(path: string, secret: string | null, headers: Record<string, string> = {}): Request {
  const authorization: Record<string, string> = secret === null ? {} : { authorization: `Bearer ${secret}` };
  return new Request(`http://localhost:3000${path}`, { headers: { ...headers, ...authorization } });
}
