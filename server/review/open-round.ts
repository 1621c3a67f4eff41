import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ReviewVerdict } from "@/domain/review/review-state";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import type { Reviewed } from "./load-reviewed";
import { lastClosed } from "./review-facts";

/** The round of a reviewer, opened by their first judgement where their last one ended. The territory's turn is held. */
async function openRound(tx: Transaction, viewer: Viewer, territoryId: string): Promise<string> {
  const own = { territoryId, reviewerId: viewer.id };
  const open = await tx.reviewRound.findFirst({ where: { ...own, closedAt: null }, select: { id: true } });
  if (open) return open.id;
  const closed = await tx.reviewRound.aggregate({ where: own, _max: { closedSequence: true } });
  const { _max: last } = await tx.reviewRound.aggregate({ where: { territoryId }, _max: { number: true } });
  const rows = await tx.$queryRaw<{ closed: bigint }[]>`SELECT ${lastClosed(territoryId)}::bigint AS closed`;
  const sinceSequence = closed._max.closedSequence ?? rows[0]?.closed ?? 0n;
  const round = await tx.reviewRound.create({
    data: { ...own, number: (last.number ?? 0) + 1, sinceSequence, openedAt: now() },
  });
  return round.id;
}

type Judged = { territoryId: string; things: readonly Reviewed[]; verdict: ReviewVerdict; commentId?: string };

/** What a reviewer says of things at the version that stands. */
export async function judge(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, things, verdict, commentId }: Judged,
): Promise<void> {
  const roundId = await openRound(tx, viewer, territoryId);
  const recordedAt = now();
  await tx.reviewMark.createMany({
    data: things.map(({ subjectId, actionId, entries, sequence }) => ({
      territoryId,
      roundId,
      actionId,
      subjectId,
      seenEntries: entries,
      seenSequence: sequence,
      verdict,
      commentId: commentId ?? null,
      reviewerId: viewer.id,
      recordedAt,
    })),
  });
}
