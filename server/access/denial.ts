import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { routeOf } from "@/domain/access/entry-points";
import type { Viewer } from "@/domain/access/permissions";
import { dateInParis } from "@/domain/shared/calendar-date";
import { requireViewer } from "@/server/access/viewer";
import { now } from "@/server/clock";
import { write } from "@/server/db/transaction";
import { describeError } from "@/server/health/describe-error";
import { log } from "@/server/log";

/** The command or the route, and what it was asked about. */
type Asked = { entry: string; target: string };

/** Beyond this many targets a day, a person's refusals at one entry are counted together. */
const TARGETS = 200;
const LONGEST = 200;
const VISITOR_PAUSE_MS = 1_000;
const visitors = new Map<string, number>();

/**
 * Counts a refusal, outside the transaction that refused, and never makes it worse: what can't be kept is logged. Visitors
 * are counted once a second at most, so that they can't keep the database busy.
 */
export async function recordDenial(viewer: Viewer | null, { entry, target }: Asked): Promise<void> {
  log().warn({ entry, actor: viewer?.id ?? null }, "access denied");
  if (viewer === null && !isFirstVisitor(entry)) return;
  const actor = viewer?.id ?? null;
  const day = new Date(dateInParis(now()));
  try {
    await write(
      "system",
      (tx) => tx.$executeRaw`
      INSERT INTO access_denial (id, actor_id, entry, target, day)
      SELECT gen_random_uuid(), ${actor}::uuid, ${entry}, CASE WHEN count(*) < ${TARGETS} THEN ${target.slice(0, LONGEST)} ELSE '…' END, ${day}::date
      FROM access_denial WHERE actor_id = ${actor}::uuid AND entry = ${entry} AND day = ${day}::date
      ON CONFLICT ON CONSTRAINT access_denial_once DO UPDATE SET times = access_denial.times + 1, last_at = now()`,
    );
  } catch (error) {
    log().error({ entry, ...describeError(error) }, "denial not kept");
  }
}

function isFirstVisitor(entry: string): boolean {
  const instant = now().getTime();
  if (instant - (visitors.get(entry) ?? 0) < VISITOR_PAUSE_MS) return false;
  visitors.set(entry, instant);
  return true;
}

/** Runs the reading of a page, and keeps its 404: one that hides what this person may not see, or that nothing is there. */
export async function keepingRefusals<T>(viewer: Viewer, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isNotFound(error)) await recordDenial(viewer, await askedPage());
    throw error;
  }
}

/** The 404 of a signed-in person, once the page has been read. */
export async function notHere(): Promise<never> {
  return keepingRefusals(await requireViewer(), async () => notFound());
}

const isNotFound = (error: unknown) =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";

/** The proxy says which address is being answered. */
async function askedPage(): Promise<Asked> {
  const target = (await headers()).get("x-asked")?.split("?")[0] ?? "";
  return { entry: routeOf(target) ?? "/_not-found", target };
}
