import { z } from "zod";
import { TOKEN_SCOPES } from "./token-scope";

/** What every secret begins with: whoever finds one knows what it opens, and a scanner too. */
export const TOKEN_PREFIX = "creuset_";
const SECRET = /^creuset_[A-Za-z0-9_-]{43}$/;

/** How many days a token may live. */
export const TOKEN_DAYS = ["30", "90", "365"] as const;
/** More than that, and one no longer knows what they are for. */
export const MOST_TOKENS = 10;

export function isTokenSecret(text: string): boolean {
  return SECRET.test(text);
}

export const createApiTokenInput = z.strictObject({
  name: z
    .string({ error: "Donnez un nom à ce jeton, par exemple celui du classeur qui s’en sert." })
    .trim()
    .min(2, "Deux signes au moins : le nom du programme ou du classeur qui s’en sert.")
    .max(80, "Quatre-vingts signes au plus."),
  scopes: z
    .array(z.enum(TOKEN_SCOPES, { error: "Cochez ce que ce jeton peut lire." }))
    .min(1, "Cochez au moins une chose à lire.")
    .max(TOKEN_SCOPES.length)
    .transform((scopes) => [...new Set(scopes)]),
  days: z.enum(TOKEN_DAYS, { error: "Choisissez une durée." }),
  /** The one territory it reads; none for all those of its person. */
  slug: z.string().max(80).optional(),
});
export type CreateApiTokenInput = z.output<typeof createApiTokenInput>;

export const revokeApiTokenInput = z.strictObject({ tokenId: z.uuid("Rechargez la page, puis recommencez.") });
export type RevokeApiTokenInput = z.output<typeof revokeApiTokenInput>;
