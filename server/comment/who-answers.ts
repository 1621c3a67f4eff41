import "server-only";
import type { Transaction } from "@/server/db/transaction";
import type { LoadedSubject } from "@/server/follow-up/load-subject";

/** Who recorded what is talked about, and last moved it: the first to ask about it. */
export async function authorsOf(tx: Transaction, { column }: LoadedSubject): Promise<string[]> {
  const { milestoneId, expenseId, fundingLineId, obstacleId, declarationId, decisionId } = column;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    (SELECT author_id AS id FROM milestone_move WHERE milestone_id = ${milestoneId ?? null}::uuid ORDER BY recorded_at DESC LIMIT 1)
    UNION SELECT author_id FROM expense WHERE id = ${expenseId ?? null}::uuid
    UNION SELECT author_id FROM funding_line WHERE id = ${fundingLineId ?? null}::uuid
    UNION SELECT author_id FROM obstacle WHERE id = ${obstacleId ?? null}::uuid
    UNION SELECT author_id FROM status_declaration WHERE id = ${declarationId ?? null}::uuid
    UNION SELECT author_id FROM decision WHERE id = ${decisionId ?? null}::uuid`;
  return rows.map(({ id }) => id);
}
