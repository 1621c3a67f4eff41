/** The only places one may be sent to after signing in: pages of the application itself, by their path. */
const OWN_PAGE = /^\/(?:territoires|regions|recherche|compte)(?:[/?][^\\\s]*)?$/;

/** Steps up or on the spot, spelled out or encoded: a browser would leave the closed list with them. */
const STEP = /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

const LONGEST = 500;

/** The page someone asked for before signing in; null for the home page, and for anything that could lead elsewhere. */
export function returnPath(asked: string | null | undefined): string | null {
  if (!asked || asked.length > LONGEST || asked.includes("//")) return null;
  return OWN_PAGE.test(asked) && !STEP.test(asked) ? asked : null;
}

/** The sign-in page, remembering the page that led there. */
export function entrancePath(asked: string | null | undefined): string {
  return remembering("/connexion", asked);
}

/** Where a session that still owes its second factor is sent, remembering the page that led there. */
export function secondFactorPath(asked: string | null | undefined): string {
  return remembering("/connexion/second-facteur", asked);
}

function remembering(page: string, asked: string | null | undefined): string {
  const path = returnPath(asked);
  return path === null ? page : `${page}?suite=${encodeURIComponent(path)}`;
}
