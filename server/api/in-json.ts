import "server-only";
import { createHash } from "node:crypto";

/** The same answer for who already has it is not sent again. */
export function inJson(request: Request, answered: unknown, more: Record<string, string> = {}): Response {
  const body = JSON.stringify(answered);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "Authorization", ...more };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}
