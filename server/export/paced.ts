import "server-only";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { keepPace } from "@/server/access/rate-limit";
import { getViewer } from "@/server/access/viewer";

const REFUSED = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/**
 * A file, unless whoever asks has had too many of them in the minute, or it would be too long. Who may have it is decided where
 * it is made.
 */
export async function paced(make: () => Promise<Response>): Promise<Response> {
  const slowedDown = await refusalOf(async () => keepPace("export", await getViewer()));
  if (slowedDown) return new Response(slowedDown, { status: 429, headers: { ...REFUSED, "retry-after": "60" } });
  let file: Response | null = null;
  const refused = await refusalOf(async () => {
    file = await make();
  });
  return file ?? new Response(refused, { status: 422, headers: REFUSED });
}

async function refusalOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof Refusal && !(error instanceof Denied)) return error.message;
    throw error;
  }
}
