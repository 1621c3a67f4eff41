import { type NextRequest, NextResponse } from "next/server";
import { entrancePath } from "@/domain/access/return-path";
import { contentSecurityPolicy, securityHeaders } from "@/server/access/security-headers";
import { isSecure, sessionCookieName } from "@/server/access/session-cookie";

const OPEN = /^\/(?:connexion|accessibilite|invitation\/[^/]+)\/?$/;

/**
 * Sends someone without a session to the sign-in page before anything is rendered, and gives each answer its policy.
 * Not an authority: every page and every command reads the session and the rights from the database.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(process.env.PUBLIC_URL);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({ nonce, secure, development: process.env.NODE_ENV === "development" });
  const response = isLost(request, secure)
    ? NextResponse.redirect(new URL(entrancePath(addressOf(request)), request.url))
    : goOn(request, nonce, policy);
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(secure))) response.headers.set(name, value);
  return response;
}

/** A form sent after the session has gone goes on: its command answers with the redirection the browser expects. */
function isLost(request: NextRequest, secure: boolean): boolean {
  const reads = request.method === "GET" || request.method === "HEAD";
  return reads && !OPEN.test(request.nextUrl.pathname) && !request.cookies.has(sessionCookieName(secure));
}

function addressOf({ nextUrl }: NextRequest): string {
  return `${nextUrl.pathname}${nextUrl.search}`;
}

function goOn(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-asked", addressOf(request));
  headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|healthz|readyz|.*\\.(?:ico|png|svg|txt|webmanifest|woff2)$).*)"],
};
