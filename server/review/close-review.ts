import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import type { CloseReviewInput } from "@/domain/review/review.schema";
import { NBSP, quantity } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { enterTerritory, type Transaction, write } from "@/server/db/transaction";
import { takeTurn } from "./load-reviewed";
import { leftToReview } from "./review-facts";

const UNKNOWN = "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.";

/** Ends the round of a reviewer, once nothing is left to the préfecture. */
export function closeReview(viewer: Viewer, input: CloseReviewInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const territory = await tx.territory.findUnique({
      where: { slug: input.slug },
      select: { id: true, regionId: true },
    });
    const scope = territory && { territoryId: territory.id, regionId: territory.regionId };
    if (!scope || !can(viewer, "review.judge", scope)) throw new Denied("territory.unknown", UNKNOWN);
    const { territoryId } = scope;
    await enterTerritory(tx, territoryId);
    const identity = { territoryId, actorId: viewer.id, operation: "review.close", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await takeTurn(tx, territoryId);
      return close(tx, viewer, territoryId);
    });
  });
}

async function close(tx: Transaction, viewer: Viewer, territoryId: string): Promise<Done & { message: string }> {
  const round = await tx.reviewRound.findFirst({ where: { territoryId, reviewerId: viewer.id, closedAt: null } });
  if (!round)
    throw new Refusal(
      "review.none",
      "Aucune revue n’est ouverte : la prochaine s’ouvrira à votre première validation.",
    );
  const { left, items, settled } = await endOf(tx, territoryId, round.id);
  if (left > 0)
    throw new Refusal(
      "review.left",
      `La revue n’est pas close : il reste ${quantity(left, "changement", "changements")} à revoir.`,
    );
  const closedSequence = settled > round.sinceSequence ? settled : round.sinceSequence;
  await tx.reviewRound.update({ where: { id: round.id }, data: { closedAt: now(), closedSequence } });
  await record(tx, {
    territoryId,
    actionId: null,
    actorId: viewer.id,
    event: "review.closed",
    subjectId: round.id,
    after: { number: round.number, items },
  });
  return { message: `Revue n°${NBSP}${round.number} close${NBSP}: ${quantity(items, "élément", "éléments")}.` };
}

const end = z.object({ left: z.number(), items: z.number(), settled: z.bigint() });

/**
 * What is left, how many things the round judged, and the place in the journal where the next one begins: five minutes back,
 * since what is still being written bears a number of its own time, and no transaction lasts as long.
 */
async function endOf(tx: Transaction, territoryId: string, roundId: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT ${leftToReview(territoryId)} AS left,
      (SELECT count(DISTINCT m.subject_id)::int FROM review_mark m WHERE m.territory_id = ${territoryId}::uuid AND m.round_id = ${roundId}::uuid) AS items,
      coalesce((SELECT j.sequence FROM journal_entry j WHERE j.territory_id = ${territoryId}::uuid AND j.at < now() - interval '5 minutes'
                ORDER BY j.sequence DESC LIMIT 1), 0)::bigint AS settled`;
  return end.parse(rows[0]);
}
