import pg from "pg";
import { EVERYWHERE } from "../../test-support/backstage";
import { copyOf, EARLIER } from "./multiply-expenses";

/**
 * Makes the claims and receipts of every line of funding `factor` times as many, through every constraint and trigger.
 * @returns how many there are then
 */
export async function multiplyFundingEntries(connectionString: string, factor: number): Promise<number> {
  const client = new pg.Client({ connectionString, options: EVERYWHERE });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO funding_entry (id, territory_id, action_id, funding_line_id, stage, kind, happened_on, amount_cents, answers_id,
                                  document, reason, reverses_id, batch_id, recorded_at, author_id)
       SELECT ${copyOf("n.id")}, n.territory_id, n.action_id, n.funding_line_id, n.stage, n.kind, n.happened_on - ${EARLIER},
              n.amount_cents, ${copyOf("n.answers_id")}, n.document, n.reason, ${copyOf("n.reverses_id")},
              ${copyOf("n.batch_id")}, n.recorded_at, n.author_id
       FROM funding_entry n, generate_series(1, $1::int - 1) c(n) ORDER BY c.n, n.sequence`,
      [factor],
    );
    await client.query("VACUUM ANALYZE funding_entry");
    const { rows } = await client.query("SELECT count(*)::int AS entries FROM funding_entry");
    return rows[0].entries;
  } finally {
    await client.end();
  }
}
