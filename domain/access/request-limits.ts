/** Larger than any form of the application, smaller than what would weigh on it. */
export const BODY_BYTES = 256 * 1024;
const PATH_SIGNS = 1_024;
const QUERY_SIGNS = 4_096;
const METHODS = ["GET", "HEAD", "POST"];

export type Asked = { method: string; path: string; query: string; bodyBytes: number };
export type Turned = { status: 400 | 405 | 413 | 414; words: string };

/** Why a request is turned away before anything reads it; null for one that may be answered. */
export function turnedAway({ method, path, query, bodyBytes }: Asked): Turned | null {
  if (!METHODS.includes(method)) return { status: 405, words: "Cette adresse se lit, ou reçoit un formulaire." };
  if (path.length > PATH_SIGNS || query.length > QUERY_SIGNS)
    return { status: 414, words: "Cette adresse est trop longue. Revenez à la page d’accueil." };
  if (!isReadable(path) || hasControl(query))
    return { status: 400, words: "Cette adresse ne se lit pas. Revenez à la page d’accueil." };
  if (bodyBytes > BODY_BYTES)
    return { status: 413, words: "Cet envoi est trop lourd. Raccourcissez les textes, puis recommencez." };
  return null;
}

/** Decodes, and holds no control sign: PostgreSQL stores none, and none has a place in an address. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return !hasControl(path);
  } catch {
    return false;
  }
}

function hasControl(encoded: string): boolean {
  return /%(?:0[0-9a-f]|1[0-9a-f]|7f)/i.test(encoded);
}
