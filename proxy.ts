import { type NextRequest, NextResponse } from "next/server";
import { type Turned, turnedAway } from "@/domain/access/request-limits";
import { everyAnswer, FILE_POLICY, pagePolicy } from "@/domain/access/response-headers";
import { entrancePath } from "@/domain/access/return-path";
import { isSecure, sessionCookieName } from "@/server/access/session-cookie";

const OPEN =
  /^\/(?:connexion(?:\/deconnexion|\/lien(?:\/[^/]+)?|\/[a-z]+\/(?:depart|retour))?|accessibilite|boite-aux-lettres|mentions-legales|confidentialite|agenda\/[^/]+|invitation\/[^/]+|rien-de-neuf\/[^/]+)\/?$/;

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

/** Every file of `public`, and nothing that only looks like one. */
const PUBLIC_FILES = [
  "/apple-touch-icon.png",
  "/favicon.svg",
  "/icon-192.png",
  "/icon-512.png",
  "/manifest.webmanifest",
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
  if (!PUBLIC_FILES.includes(request.nextUrl.pathname) && !FEED.test(request.nextUrl.pathname))
    response.headers.set("Cache-Control", "private, no-store");
  return response;
}

type Given = { secure: boolean; id: string };
type Answer = { response: NextResponse; policy: string };

function answer(request: NextRequest, { secure, id }: Given): Answer {
  const { pathname, search } = request.nextUrl;
  const bodyBytes = Number(request.headers.get("content-length") ?? 0);
  const turned = turnedAway({ method: request.method, path: pathname, query: search, bodyBytes });
  if (turned) return { response: inWords(turned), policy: FILE_POLICY };
  if (PUBLIC_FILES.includes(pathname) || FOR_MACHINES.includes(pathname))
    return { response: goOn(request, { "x-request-id": id }), policy: FILE_POLICY };
  const nonce = btoa(crypto.randomUUID());
  const isFile = PROOF.test(pathname);
  const policy = isFile
    ? FILE_POLICY
    : pagePolicy({ nonce, secure, development: process.env.NODE_ENV === "development" });
  if (isLost(request, secure)) return { response: toEntrance(request), policy };
  const told = { "x-nonce": nonce, "x-asked": addressOf(request), "Content-Security-Policy": policy };
  return { response: goOn(request, { ...told, "x-request-id": id }), policy };
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
 * Hashed files go without it, and so does the one address that receives files: what passes here is cut short beyond the limit
 * of forms. Their headers come from next.config.ts. Nothing the browser sends shuts it out.
 */
export const config = { matcher: ["/((?!_next/static/|territoires/[^/]+/actions/[^/]+/pieces$).*)"] };
