import { type NextRequest, NextResponse } from "next/server";
import { type Turned, turnedAway } from "@/domain/access/request-limits";
import { everyAnswer, FILE_POLICY, pagePolicy } from "@/domain/access/response-headers";
import { entrancePath } from "@/domain/access/return-path";
import { apiRefusal, isOfApi } from "@/domain/api/api-refusal";
import { PROBLEM_MEDIA, PROBLEMS, type ProblemWord, problem } from "@/domain/api/problem";
import { isSecure, sessionCookieName } from "@/server/access/session-cookie";

const OPEN =
  /^\/(?:connexion(?:\/deconnexion|\/lien(?:\/[^/]+)?|\/[a-z]+\/(?:depart|retour))?|accessibilite|api(?:\/problemes)?|boite-aux-lettres|mentions-legales|confidentialite|agenda\/[^/]+|invitation\/[^/]+|rien-de-neuf\/[^/]+|public\/[^/]+(?:\/donnees\/[^/]+)?)\/?$/;

/**
 * Pages whose address opens an account or speaks for someone: nothing they lead to learns it. Those that hold a form still say
 * from which site it comes: without scripts, a browser that may tell no referrer names no origin either, and the form would be
 * refused.
 */
const ONE_TIME: readonly [RegExp, string][] = [
  [/^\/connexion\/lien\/(?!entrer$)[^/]+\/?$/, "no-referrer"],
  [/^\/(?:invitation|rien-de-neuf)\/[^/]+\/?$/, "strict-origin"],
];

/** A calendar keeps what it was given and asks whether it changed: it says so itself. */
const FEED = /^\/agenda\/[^/]+$/;

/** What a territory opens to everyone: the one part of the site that search engines may keep. */
const OPEN_TO_ALL = /^\/public\/[^/]+(?:\/donnees\/[^/]+)?\/?$/;
/** Its data, kept a minute and asked again by its mark, from any site: whoever asks gets the same. */
const OPEN_DATA = /^\/public\/[^/]+\/donnees\/[^/]+$/;

/** Every file of `public`, and nothing that only looks like one. */
const PUBLIC_FILES = [
  "/apple-touch-icon.png",
  "/favicon.svg",
  "/icon-192.png",
  "/icon-512.png",
  "/manifest.webmanifest",
  "/partage.png",
  "/robots.txt",
];
/** What people added to actions: whatever it holds, it does nothing where it is opened. */
const PROOF = /^\/territoires\/[^/]+\/pieces\/[^/]+\/?$/;
/** What machines ask for without a session: no page, no script. */
const FOR_MACHINES = ["/healthz", "/readyz", "/.well-known/security.txt"];

/**
 * Turns away what no page expects, sends someone without a session to the sign-in page before anything is rendered, and gives
 * each answer its policy and its number. Not an authority: every page and every command reads the session and the rights
 * from the database.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(process.env.PUBLIC_URL);
  const id = crypto.randomUUID();
  const { response, policy } = answer(request, { secure, id });
  const headers = { ...everyAnswer(secure), "Content-Security-Policy": policy, "X-Request-Id": id };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  const [, referrer] = ONE_TIME.find(([address]) => address.test(request.nextUrl.pathname)) ?? [];
  if (referrer) response.headers.set("Referrer-Policy", referrer);
  if (OPEN_TO_ALL.test(request.nextUrl.pathname)) response.headers.set("X-Robots-Tag", "all");
  if (OPEN_DATA.test(request.nextUrl.pathname)) response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  if (!keepsItself(request.nextUrl.pathname)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** Addresses that say themselves how long what they answer may be kept. */
function keepsItself(path: string): boolean {
  return PUBLIC_FILES.includes(path) || FEED.test(path) || OPEN_DATA.test(path) || isOfApi(path);
}

type Given = { secure: boolean; id: string };
type Answer = { response: NextResponse; policy: string };

function answer(request: NextRequest, { secure, id }: Given): Answer {
  const { pathname, search } = request.nextUrl;
  const bodyBytes = Number(request.headers.get("content-length") ?? 0);
  const turned = turnedAway({ method: request.method, path: pathname, query: search, bodyBytes });
  if (isOfApi(pathname)) return { response: ofApi(request, id, turned), policy: FILE_POLICY };
  if (turned) return { response: inWords(turned), policy: FILE_POLICY };
  if (PUBLIC_FILES.includes(pathname) || FOR_MACHINES.includes(pathname))
    return { response: goOn(request, { "x-request-id": id }), policy: FILE_POLICY };
  const nonce = btoa(crypto.randomUUID());
  const isFile = PROOF.test(pathname) || OPEN_DATA.test(pathname);
  const policy = isFile
    ? FILE_POLICY
    : pagePolicy({ nonce, secure, development: process.env.NODE_ENV === "development" });
  if (isLost(request, secure)) return { response: toEntrance(request), policy };
  const told = { "x-nonce": nonce, "x-asked": addressOf(request), "Content-Security-Policy": policy };
  return { response: goOn(request, { ...told, "x-request-id": id }), policy };
}

function ofApi(request: NextRequest, id: string, turned: Turned | null): NextResponse {
  const { method, headers } = request;
  const hasBody = Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding");
  const word = apiRefusal({ method, path: request.nextUrl.pathname, hasBody, turned });
  return word === null ? goOn(request, { "x-request-id": id }) : inProblem(word, id);
}

function inProblem(word: ProblemWord, requestId: string): NextResponse {
  const { status } = PROBLEMS[word];
  return new NextResponse(JSON.stringify(problem(word, { requestId })), {
    status,
    headers: {
      "Content-Type": `${PROBLEM_MEDIA}; charset=utf-8`,
      "Cache-Control": "no-store",
      ...(status === 405 && { Allow: "GET, HEAD" }),
    },
  });
}

function inWords({ status, words }: Turned): NextResponse {
  return new NextResponse(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** A form sent after the session has gone goes on: its command answers with the redirection the browser expects. */
function isLost(request: NextRequest, secure: boolean): boolean {
  const reads = request.method === "GET" || request.method === "HEAD";
  return reads && !OPEN.test(request.nextUrl.pathname) && !request.cookies.has(sessionCookieName(secure));
}

function toEntrance(request: NextRequest): NextResponse {
  return NextResponse.redirect(new URL(entrancePath(addressOf(request)), request.url));
}

function addressOf({ nextUrl }: NextRequest): string {
  return `${nextUrl.pathname}${nextUrl.search}`;
}

/** What the rest of the application is told replaces whatever the browser sent under the same names. */
function goOn(request: NextRequest, told: Record<string, string>): NextResponse {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(told)) headers.set(name, value);
  return NextResponse.next({ request: { headers } });
}

/**
 * Hashed files go without it, and so do the two addresses that receive files: what passes here is cut short beyond the limit
 * of forms. Their headers come from next.config.ts. Nothing the browser sends shuts it out.
 */
export const config = {
  matcher: ["/((?!_next/static/|territoires/[^/]+/actions/[^/]+/pieces$|territoires/[^/]+/import/fichiers$).*)"],
};
