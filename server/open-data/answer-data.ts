import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/domain/shared/refusal";
import { publicAddress } from "@/server/access/public-address";
import { keepPace } from "@/server/access/rate-limit";
import { type OpenFile, readData } from "./read-data";

const ABSENT = "Ce fichier n’existe pas, ou ce territoire n’a pas ouvert ses données.";

/** A file of open data for whoever asks, from any site: no cookie and no session are read, the same answer goes to all. */
export async function answerData(request: Request, slug: string, file: string): Promise<Response> {
  try {
    await keepPace("export", null);
    const found = await readData(slug, file, await publicAddress());
    return found ? answer(request, file, found) : inWords(404, ABSENT);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return inWords(429, error.message, { "retry-after": "60" });
  }
}

function answer(request: Request, file: string, { body, media, modified }: OpenFile): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = {
    etag,
    "last-modified": modified.toUTCString(),
    "cache-control": "public, max-age=60",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Last-Modified",
  };
  if (isKnown(request, etag, modified)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, "content-type": media, "content-disposition": `inline; filename="${file}"` },
  });
}

/** What the reader holds is what would be sent: by its mark, and only without one by its date. */
function isKnown(request: Request, etag: string, modified: Date): boolean {
  const tags = request.headers.get("if-none-match");
  if (tags !== null) {
    const known = tags.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    return known.includes(etag) || known.includes("*");
  }
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return Number.isFinite(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

function inWords(status: number, words: string, headers: Record<string, string> = {}): Response {
  return new Response(words, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
