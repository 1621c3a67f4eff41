import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { keepPace } from "@/server/access/rate-limit";
import { requireViewer } from "@/server/access/viewer";
import { findEverything } from "./find";

const HEADERS = { "Cache-Control": "private, no-store" };

/** The results as the field of the header shows them while one types: as many in a minute as commands. */
export async function searchAnswer(asked: unknown): Promise<Response> {
  const viewer = await requireViewer();
  try {
    await keepPace("command", viewer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ message: error.message }, { status: 429, headers: { ...HEADERS, "Retry-After": "60" } });
  }
  return Response.json(await findEverything(viewer, asked), { headers: HEADERS });
}
