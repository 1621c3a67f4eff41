import "server-only";
import { seesTerritory, type Viewer } from "@/domain/access/permissions";
import { mustHaveSecondFactor } from "@/domain/access/second-factor";
import {
  type CreateApiTokenInput,
  MOST_TOKENS,
  type RevokeApiTokenInput,
  TOKEN_PREFIX,
} from "@/domain/api/api-token.schema";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { drawSecret, hashed } from "@/server/access/one-time-secret";
import { secondFactorRequired } from "@/server/access/second-factor-required";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";

const SHOWN_SIGNS = 4;
const WITHOUT_FACTOR =
  "Un chef de projet met d’abord en place son second facteur : un jeton lit tout ce qu’il peut lire. Faites-le sur cette page, puis revenez.";
const TOO_MANY = `Vous avez déjà ${MOST_TOKENS} jetons en vie. Révoquez ceux qui ne servent plus, puis recommencez.`;
const ELSEWHERE = "Choisissez un territoire où vous avez un rôle.";
const UNKNOWN = "Ce jeton est déjà révoqué, ou n’existe plus. Rechargez la page.";

/** Gives the viewer a token, shown this once: only its hash is kept. Two asked for at once are counted one after the other. */
export function createApiToken(viewer: Viewer, input: CreateApiTokenInput): Promise<Done> {
  const secret = TOKEN_PREFIX + drawSecret();
  return write(viewer, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${viewer.id}::uuid FOR UPDATE`;
    await refuseWithoutFactor(tx, viewer);
    const live = { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() } };
    if ((await tx.apiToken.count({ where: live })) >= MOST_TOKENS) throw new Refusal("token.many", TOO_MANY);
    const { name, scopes, days, slug } = input;
    await tx.apiToken.create({
      data: {
        userId: viewer.id,
        name,
        scopes,
        hash: hashed(secret),
        ending: secret.slice(-SHOWN_SIGNS),
        onlyTerritoryId: slug === undefined ? null : await territoryOf(tx, viewer, slug),
        expiresAt: new Date(now().getTime() + Number(days) * 86_400_000),
      },
    });
    return { message: `Jeton « ${name} » créé.`, codes: [secret] };
  });
}

/** Ends one of the viewer's tokens; somebody else's and one already ended are the same answer. */
export function revokeApiToken(viewer: Viewer, { tokenId }: RevokeApiTokenInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, userId: viewer.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Denied("apiToken.unknown", UNKNOWN);
    return { message: "Jeton révoqué : le programme qui s’en servait ne lit plus rien." };
  });
}

async function refuseWithoutFactor(tx: Transaction, viewer: Viewer): Promise<void> {
  if (!mustHaveSecondFactor(secondFactorRequired(), viewer)) return;
  const confirmed = await tx.secondFactor.count({ where: { userId: viewer.id, confirmedAt: { not: null } } });
  if (confirmed === 0) throw new Refusal("token.factor", WITHOUT_FACTOR);
}

async function territoryOf(tx: Transaction, viewer: Viewer, slug: string): Promise<string> {
  const found = await tx.territory.findUnique({ where: { slug }, select: { id: true, regionId: true } });
  if (!found || !seesTerritory(viewer, { territoryId: found.id, regionId: found.regionId }))
    throw new Denied("territory.unknown", ELSEWHERE, { slug: ELSEWHERE });
  return found.id;
}
