import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { keepPace } from "@/server/access/rate-limit";
import { getViewer } from "@/server/access/viewer";

/** A file, unless whoever asks has had too many of them in the minute. Who may have it is decided where it is made. */
export async function paced(make: () => Promise<Response>): Promise<Response> {
  try {
    await keepPace("export", await getViewer());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "60", "cache-control": "no-store" };
    return new Response(error.message, { status: 429, headers });
  }
  return make();
}
