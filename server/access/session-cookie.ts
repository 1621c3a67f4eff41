import "server-only";

const PLAIN = "creuset.session";
/** Browsers accept this name over HTTPS only, from this very host: no neighbouring site can plant it. */
const SECURE = "__Host-creuset.session";

export function isSecure(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith("https:") ?? false;
}

export function sessionCookieName(secure: boolean): string {
  return secure ? SECURE : PLAIN;
}
