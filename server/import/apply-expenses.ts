import "server-only";
import { z } from "zod";
import { listFr } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { expenseReference } from "@/domain/spending/expense-reference";
import { enterTerritory, type Transaction } from "@/server/db/transaction";
import { assertSpendingRights } from "./expense-rights";
import type { ImportContext, Importer } from "./importer";
import { postAdditions, postHeaders, postOpenings, rewordHeaders, traceAdditions, traceOpenings } from "./post-rows";
import { reserveNumbers } from "./reserve-numbers";

/** Expenses opened by one statement: the larger, the fewer links in the trail; its rows are in memory for that time. */
const EXPENSES_AT_ONCE = 20_000;
const NAMED = 5;

/**
 * Records the rows that are ready in a few statements, whatever their number. What the file opens comes first: nobody else
 * knows it yet. Recorded expenses are held last, and only for as long as their own entries take.
 */
export const applyExpenses: Importer["apply"] = async (tx, context) => {
  await assertSpendingRights(tx, context, ["READY", "CHANGED"]);
  await enterTerritory(tx, context.territoryId);
  const leads = await leadLines(tx, context);
  const before = leads.length > 0 ? await reserveNumbers(context, leads.length) : 0;
  const rows = await markImported(tx, context, before);
  for (let rank = 0; rank < leads.length; rank += EXPENSES_AT_ONCE) {
    const page = leads.slice(rank, rank + EXPENSES_AT_ONCE);
    const range = { from: page[0] ?? 0, to: page.at(-1) ?? 0 };
    await postHeaders(tx, context, range);
    await postOpenings(tx, context, range);
    await traceOpenings(tx, context, range);
  }
  await assertUnmoved(tx, context);
  await postAdditions(tx, context);
  await rewordHeaders(tx, context);
  await traceAdditions(tx, context);
  return { rows };
};

const leadRows = z.array(z.object({ lead: z.int() }));

/** The first line of each expense the file opens. Lines left aside since the check have no expense to wait for. */
async function leadLines(tx: Transaction, context: ImportContext): Promise<number[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ("values" ->> 'lead')::int AS lead FROM import_row
    WHERE import_id = ${context.importId}::uuid AND state = 'READY' AND "values" ? 'lead' ORDER BY 1`;
  return leadRows.parse(rows).map(({ lead }) => lead);
}

/** Every row that is ready becomes recorded, under its expense; those the file opens get the numbers after `before`. */
async function markImported(tx: Transaction, { importId }: ImportContext, before: number): Promise<number> {
  return tx.$executeRaw`
    UPDATE import_row r SET state = 'IMPORTED',
      subject_id = CASE WHEN o.lead IS NULL THEN (r."values" ->> 'expenseId')::uuid ELSE o.id END,
      applied = jsonb_build_object('number', CASE WHEN o.lead IS NULL THEN (r."values" ->> 'number')::int ELSE ${before}::int + o.rank END)
    FROM (
      SELECT line, lead, first_value(id) OVER (PARTITION BY lead ORDER BY line) AS id, dense_rank() OVER (ORDER BY lead) AS rank
      FROM (SELECT line, ("values" ->> 'lead')::int AS lead, gen_random_uuid() AS id FROM import_row
            WHERE import_id = ${importId}::uuid AND state IN ('READY', 'CHANGED') OFFSET 0) ready) o
    WHERE r.import_id = ${importId}::uuid AND r.line = o.line`;
}

const moved = z.array(z.object({ number: z.int() }));

/** Recorded expenses are held, and must still be as the rows were judged against. */
async function assertUnmoved(tx: Transaction, { importId }: ImportContext): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM expense WHERE id IN (
      SELECT subject_id FROM import_row WHERE import_id = ${importId}::uuid AND state = 'IMPORTED' AND "values" ? 'expenseId')
    ORDER BY id FOR UPDATE`;
  const found = moved.parse(
    await tx.$queryRaw`
      SELECT DISTINCT x.number FROM import_row r JOIN expense x ON x.id = r.subject_id
      WHERE r.import_id = ${importId}::uuid AND r.state = 'IMPORTED' AND r."values" ? 'expenseId'
        AND (x.version <> (r."values" ->> 'version')::int
          OR (SELECT coalesce(max(n.sequence), 0) FROM expense_entry n WHERE n.expense_id = x.id) <> (r."values" ->> 'sequence')::bigint)
      ORDER BY x.number LIMIT ${NAMED}`,
  );
  if (found.length === 0) return;
  const which = listFr(found.map(({ number }) => expenseReference(number)));
  throw new Refusal(
    "import.moved",
    `${which} a changé depuis la vérification\u00a0: rien n’est importé. Vérifiez de nouveau le fichier.`,
  );
}
