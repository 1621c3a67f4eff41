import pg from "pg";
import { EVERYWHERE } from "../../test-support/backstage";

/** Identifiers of a copy, drawn from the originals so that links inside a ledger stay inside its copy. */
export const copyOf = (column: string) => `md5(${column}::text || c.n::text)::uuid`;

/** Days by which a copy is earlier than its original: ledgers keep their order, months fill up. */
export const EARLIER = "(c.n % 60)";

/**
 * Makes the expenses of a database `factor` times as many, entries and all, through every constraint and trigger:
 * the copies are as valid as what people type. @returns how many there are then
 */
export async function multiplyExpenses(
  connectionString: string,
  factor: number,
): Promise<{ expenses: number; entries: number }> {
  const client = new pg.Client({ connectionString, options: EVERYWHERE });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO expense (id, territory_id, action_id, number, object, supplier, cost_item, nature, recorded_at, author_id)
       SELECT ${copyOf("e.id")}, e.territory_id, e.action_id, t.last_expense * c.n + e.number,
              e.object || ' (' || c.n || ')', e.supplier, e.cost_item, e.nature, e.recorded_at, e.author_id
       FROM expense e JOIN territory t ON t.id = e.territory_id, generate_series(1, $1::int - 1) c(n)`,
      [factor],
    );
    await client.query(
      `INSERT INTO expense_entry (id, territory_id, action_id, expense_id, stage, kind, business_date, amount_cents, label,
                                  document, reason, reverses_id, settles_id, batch_id, recorded_at, author_id)
       SELECT ${copyOf("n.id")}, n.territory_id, n.action_id, ${copyOf("n.expense_id")}, n.stage, n.kind,
              n.business_date - ${EARLIER}, n.amount_cents, n.label, n.document, n.reason,
              ${copyOf("n.reverses_id")}, ${copyOf("n.settles_id")}, ${copyOf("n.batch_id")}, n.recorded_at, n.author_id
       FROM expense_entry n, generate_series(1, $1::int - 1) c(n) ORDER BY c.n, n.sequence`,
      [factor],
    );
    await client.query("UPDATE territory SET last_expense = last_expense * $1", [factor]);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
    const { rows } = await client.query(
      "SELECT (SELECT count(*)::int FROM expense) AS expenses, (SELECT count(*)::int FROM expense_entry) AS entries",
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
