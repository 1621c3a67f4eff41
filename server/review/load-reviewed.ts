import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { journalSentence } from "@/domain/journal/journal-sentence";
import type { SeenVersion } from "@/domain/review/review.schema";
import { REVIEW_STATES } from "@/domain/review/review-state";
import { dateTime } from "@/domain/shared/format";
import { Denied } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { type LoadedAction, loadActionOf } from "@/server/action/load-action";
import { Conflict } from "@/server/conflict";
import { enterTerritory, type Transaction } from "@/server/db/transaction";
import { isReviewable, lastMark, STATE } from "./review-facts";

const UNKNOWN = "Ce changement n’existe pas, ou il n’est pas dans votre périmètre.";

const place = z.object({ territoryId: z.string(), regionId: z.string(), actionId: z.string().nullable() });
const version = z.object({
  subjectId: z.string(),
  entries: z.int(),
  sequence: z.bigint(),
  actionId: z.string().nullable(),
  state: z.enum(REVIEW_STATES),
  reviewer: z.string().nullable(),
  event: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
/** A thing as it now stands, with its last change. */
export type Reviewed = z.output<typeof version>;
export type ReviewPlace = { territoryId: string; action: LoadedAction | null };

export const unknownChange = () => new Denied("review.unknown", UNKNOWN);

/** Where a thing stands, once the viewer may judge it; what can't be seen and what doesn't exist get the same answer. */
export async function loadReviewPlace(tx: Transaction, viewer: Viewer, subjectId: string): Promise<ReviewPlace> {
  const rows = await tx.$queryRaw`
    SELECT j.territory_id AS "territoryId", t.region_id AS "regionId", j.action_id AS "actionId"
    FROM journal_entry j JOIN territory t ON t.id = j.territory_id
    WHERE j.subject_id = ${subjectId}::uuid AND ${isReviewable(Prisma.sql`j`)} ORDER BY j.sequence DESC LIMIT 1`;
  const [found] = z.array(place).parse(rows);
  if (!found) throw unknownChange();
  const { territoryId, regionId, actionId } = found;
  if (actionId !== null)
    return { territoryId, action: await loadActionOf(tx, viewer, actionId, "review.judge", unknownChange) };
  if (!can(viewer, "review.judge", { territoryId, regionId })) throw unknownChange();
  await enterTerritory(tx, territoryId);
  return { territoryId, action: null };
}

/** One judgement at a time in a territory: reviewers wait for each other, and nobody else waits for them. */
export async function takeTurn(tx: Transaction, territoryId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`review:${territoryId}`}, 0))::text`;
}

/**
 * Things as they stand once whoever is writing to them has committed: their rows are held, as every change of them does. What is
 * not held is still never missed, since a change adds an entry and a judgement is bound to their number.
 */
export async function heldVersions(tx: Transaction, territoryId: string, ids: readonly string[]): Promise<Reviewed[]> {
  for (const table of [Prisma.sql`expense`, Prisma.sql`milestone`, Prisma.sql`funding_line`, Prisma.sql`obstacle`])
    await tx.$queryRaw`SELECT 1 FROM ${table} WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR SHARE`;
  const rows = await tx.$queryRaw`
    SELECT v.subject_id AS "subjectId", v.entries, v.sequence, l.action_id AS "actionId", ${STATE} AS state, w.name AS reviewer, l.event, l.before, l.after
    FROM (
      SELECT j.subject_id, count(*)::int AS entries, max(j.sequence) AS sequence FROM journal_entry j
      WHERE j.subject_id = ANY(${[...ids]}::uuid[]) AND j.territory_id = ${territoryId}::uuid AND ${isReviewable(Prisma.sql`j`)}
      GROUP BY j.subject_id) v
    JOIN journal_entry l ON l.subject_id = v.subject_id AND l.sequence = v.sequence
    LEFT JOIN LATERAL ${lastMark(territoryId, Prisma.sql`v.subject_id`, Prisma.sql`v.entries`)} m ON true
    LEFT JOIN app_user w ON w.id = m.reviewer_id`;
  return z.array(version).parse(rows);
}

/** The one thing a judgement is about, as it was seen; otherwise what changed since is told, and nothing is written. */
export async function heldAsSeen(tx: Transaction, { territoryId, action }: ReviewPlace, seen: SeenVersion) {
  const [now] = await heldVersions(tx, territoryId, [seen.subjectId]);
  if (!now) throw unknownChange();
  if (!isAsSeen(now, seen)) throw await changedMeanwhile(tx, now, seen, action);
  return now;
}

export function isAsSeen(now: Reviewed, seen: SeenVersion): boolean {
  return now.entries === seen.entries && now.sequence === BigInt(seen.sequence);
}

const LONGEST_REPORT = 10;

async function changedMeanwhile(
  tx: Transaction,
  now: Reviewed,
  seen: SeenVersion,
  action: LoadedAction | null,
): Promise<Conflict> {
  const later = await tx.journalEntry.findMany({
    where: { subjectId: now.subjectId, sequence: { lte: now.sequence } },
    orderBy: { sequence: "desc" },
    take: Math.min(LONGEST_REPORT, Math.max(1, now.entries - seen.entries)),
    select: { event: true, before: true, after: true, at: true, actor: { select: { name: true } } },
  });
  const [last] = later;
  const told = later.toReversed().map(({ event, before, after }, rank) => ({
    name: `change-${rank + 1}`,
    label: "Ce qui a changé",
    yours: "",
    theirs: journalSentence({ event, before, after }, action?.accounting ?? "MIXED").sentence,
  }));
  return new Conflict({
    author: last?.actor.name ?? "une autre personne",
    at: last ? dateTime(last.at) : "à l’instant",
    version: now.entries,
    fields: told,
  });
}
