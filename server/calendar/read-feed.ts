import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { type FeedEvent, feedEvent } from "@/domain/calendar/feed-event";
import { Refusal } from "@/domain/shared/refusal";
import { heldRoles } from "@/server/access/held-roles";
import { hashed } from "@/server/access/one-time-secret";
import { publicAddress } from "@/server/access/public-address";
import { keepFeedPace, keepPace } from "@/server/access/rate-limit";
import { read, write } from "@/server/db/transaction";
import { calendarFacts } from "./calendar-facts";
import { type ReadTerritory, readTerritories } from "./feed-places";
import { icalendar } from "./icalendar";

const row = z.object({ feedId: z.string(), id: z.string(), name: z.string(), email: z.string(), isDemo: z.boolean() });
const GONE = "Cette adresse d’agenda ne répond plus. Une nouvelle se crée sur la page « Mon compte ».";

/**
 * Answers a calendar that comes back by itself: no cookie, no session, the rights its owner has at that instant over all their
 * territories. Whatever the reason it may not be read, the answer is that of an address that never was.
 */
export async function answerFeed(request: Request, token: string): Promise<Response> {
  try {
    await keepPace("export", null);
    const feed = await openFeed(token.replace(/\.ics$/, ""));
    if (!feed) return inWords(404, GONE);
    await keepFeedPace(feed.feedId);
    const told = await feedEvents(feed.viewer);
    if (!told) return inWords(404, GONE);
    await noteReading(feed.feedId);
    return answer(request, icalendar(told.events, { name: told.name, origin: await publicAddress() }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return inWords(429, error.message, { "retry-after": "60" });
  }
}

/** The owner of a live feed, as the application would know them; names the person first: one sees one's own roles. */
function openFeed(token: string): Promise<{ feedId: string; viewer: Viewer } | null> {
  return read("system", async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT f.id AS "feedId", u.id, u.name, u.email, u.is_demo AS "isDemo", set_config('app.user', u.id::text, true)
      FROM calendar_feed f JOIN app_user u ON u.id = f.user_id
      WHERE f.token_hash = ${hashed(token)} AND f.revoked_at IS NULL AND u.suspended_at IS NULL AND u.anonymized_at IS NULL`;
    const [found] = z.array(row).parse(rows);
    if (!found) return null;
    const { feedId, ...person } = found;
    return { feedId, viewer: { ...person, sessionId: feedId, ...(await heldRoles(tx, person.id)) } };
  });
}

/** Null for someone who holds no role any more: a calendar has at least one event. */
function feedEvents(viewer: Viewer): Promise<{ name: string; events: FeedEvent[] } | null> {
  return read(viewer, async (tx) => {
    const territories = await readTerritories(tx, viewer);
    if (territories.length === 0) return null;
    const facts = await calendarFacts(tx, {
      territoryIds: territories.map(({ id }) => id),
      actionIds: territories.flatMap(({ actions }) => actions.map(({ id }) => id)),
      wholeIds: territories.filter(({ whole }) => whole).map(({ id }) => id),
      asOf: null,
      knownAt: null,
    });
    const events = facts.flatMap((fact): FeedEvent[] => {
      const territory = territories.find(({ id }) => id === fact.territoryId);
      const action = territory?.actions.find(({ id }) => id === fact.actionId) ?? null;
      if (!territory || (fact.actionId !== null && !action)) return [];
      return [feedEvent(fact, { slug: territory.slug, shortName: territory.shortName, action })];
    });
    return { name: feedName(territories), events };
  });
}

/** Invented dates next to real names say so wherever they go. */
function feedName(territories: readonly ReadTerritory[]): string {
  const [only, ...others] = territories;
  const name = others.length === 0 && only ? `Creuset · ${only.shortName}` : "Creuset";
  return territories.some(({ isDemo }) => isDemo) ? `${name} (données de démonstration)` : name;
}

/** Once an hour at most: calendars come back often. */
function noteReading(feedId: string): Promise<number> {
  return write(
    "system",
    (tx) => tx.$executeRaw`
    UPDATE calendar_feed SET last_read_at = now()
    WHERE id = ${feedId}::uuid AND (last_read_at IS NULL OR last_read_at < now() - interval '1 hour')`,
  );
}

function answer(request: Request, body: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="creuset.ics"',
    },
  });
}

function inWords(status: number, words: string, headers: Record<string, string> = {}): Response {
  return new Response(words, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
