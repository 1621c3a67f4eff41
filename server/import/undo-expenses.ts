import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { listFr } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { expenseReference } from "@/domain/spending/expense-reference";
import { Prisma } from "@/prisma/generated/client";
import { enterTerritory, type Transaction } from "@/server/db/transaction";
import { assertSpendingRights } from "./expense-rights";
import type { ImportContext, Importer } from "./importer";

const REASON = "Import annulé.";
/** Lines of the file whose expenses are taken back by one statement. */
const LINES_AT_ONCE = 20_000;
const NAMED = 5;

/**
 * Takes back what an import recorded: each of its entries by its opposite, at its own day; what it had itself taken back is
 * posted again; headers nobody touched since are as they were. Refused as a whole when others wrote on these expenses since.
 */
export const undoExpenses: Importer["undo"] = async (tx, context) => {
  await assertSpendingRights(tx, context, ["IMPORTED"]);
  await enterTerritory(tx, context.territoryId);
  await holdExpenses(tx, context);
  await assertAlone(tx, context);
  const undoing = { ...context, batchId: randomUUID() };
  const [{ rows, last }] = extent.parse(
    await tx.$queryRaw`
      SELECT count(*)::int AS rows, coalesce(max(line), 0) AS last FROM import_row
      WHERE import_id = ${context.importId}::uuid AND state = 'IMPORTED'`,
  );
  for (let after = 0; after < last; after += LINES_AT_ONCE) await takeBack(tx, undoing, after);
  await traceUndone(tx, undoing);
  await putHeadersBack(tx, context);
  return { rows };
};

const extent = z.tuple([z.object({ rows: z.int(), last: z.int() })]);

function recorded({ importId }: ImportContext): Prisma.Sql {
  return Prisma.sql`SELECT subject_id FROM import_row WHERE import_id = ${importId}::uuid AND state = 'IMPORTED'`;
}

async function holdExpenses(tx: Transaction, context: ImportContext): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM expense WHERE id IN (${recorded(context)}) ORDER BY id FOR UPDATE`;
}

const named = z.array(z.object({ number: z.int() }));

/** Nobody wrote on these expenses since: no entry that counts, and none that takes back what the import posted. */
async function assertAlone(tx: Transaction, context: ImportContext): Promise<void> {
  const found = named.parse(
    await tx.$queryRaw`
      WITH own AS MATERIALIZED (
        SELECT expense_id, min(sequence) AS first FROM expense_entry WHERE batch_id = ${context.importId}::uuid GROUP BY expense_id)
      SELECT DISTINCT x.number FROM own JOIN expense_entry n ON n.expense_id = own.expense_id JOIN expense x ON x.id = own.expense_id
      LEFT JOIN expense_entry target ON target.id = n.reverses_id
      WHERE n.batch_id <> ${context.importId}::uuid AND n.sequence > own.first
        AND (target.batch_id = ${context.importId}::uuid
          OR n.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM expense_entry o WHERE o.reverses_id = n.id))
      ORDER BY x.number LIMIT ${NAMED}`,
  );
  if (found.length === 0) return;
  const which = listFr(found.map(({ number }) => expenseReference(number)));
  const verb = found.length > 1 ? "ont reçu" : "a reçu";
  throw new Refusal(
    "import.followed",
    `L’import n’est pas annulé\u00a0: ${which} ${verb} d’autres écritures depuis. Annulez-les d’abord à l’écran, ou corrigez chaque dépense.`,
  );
}

type Undoing = ImportContext & { batchId: string };

/** Whole expenses, by the lines that stand first for them. */
async function takeBack(tx: Transaction, { importId, viewer, batchId }: Undoing, after: number): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS MATERIALIZED (
      SELECT subject_id FROM import_row WHERE import_id = ${importId}::uuid AND state = 'IMPORTED' GROUP BY subject_id
      HAVING min(line) > ${after} AND min(line) <= ${after + LINES_AT_ONCE})
    INSERT INTO expense_entry (id, territory_id, action_id, expense_id, stage, kind, business_date, amount_cents, label, document, reason,
                               reverses_id, settles_id, batch_id, author_id)
    SELECT gen_random_uuid(), n.territory_id, n.action_id, n.expense_id, n.stage, coalesce(old.kind, 'REVERSAL'), n.business_date,
           -n.amount_cents, old.label, old.document, CASE WHEN old.id IS NULL THEN ${REASON}::text ELSE old.reason END,
           CASE WHEN old.id IS NULL THEN n.id END, old.settles_id, ${batchId}::uuid, ${viewer.id}::uuid
    FROM expense_entry n LEFT JOIN expense_entry old ON old.id = n.reverses_id
    WHERE n.batch_id = ${importId}::uuid AND n.expense_id IN (SELECT subject_id FROM taken)
      AND NOT EXISTS (SELECT 1 FROM expense_entry o WHERE o.reverses_id = n.id)
    ORDER BY n.sequence`;
}

async function traceUndone(tx: Transaction, { viewer, batchId }: Undoing): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, after)
    SELECT gen_random_uuid(), x.territory_id, x.action_id, ${viewer.id}::uuid, 'spending.undone', x.id,
           jsonb_build_object('number', x.number, 'object', x.object, 'entries', jsonb_agg(
             jsonb_build_object('stage', n.stage, 'kind', n.kind, 'amount', n.amount_cents, 'date', n.business_date) ORDER BY n.sequence))
    FROM expense_entry n JOIN expense x ON x.id = n.expense_id WHERE n.batch_id = ${batchId}::uuid GROUP BY x.id ORDER BY x.number`;
}

/** Headers the import reworded, when nobody reworded them after it. */
async function putHeadersBack(tx: Transaction, { importId, viewer }: ImportContext): Promise<void> {
  await tx.$executeRaw`
    WITH reworded AS (
      SELECT DISTINCT ON (r.subject_id) r.subject_id, (r."values" ->> 'version')::int + 1 AS version, t.trace -> 'before' AS v
      FROM import_row r, jsonb_array_elements(r."values" -> 'traces') AS t (trace)
      WHERE r.import_id = ${importId}::uuid AND r.state = 'IMPORTED' AND t.trace ->> 'event' = 'spending.renamed'
      ORDER BY r.subject_id, r.line),
    former AS (
      SELECT x.*, w.v FROM expense x JOIN reworded w ON w.subject_id = x.id AND w.version = x.version),
    back AS (
      UPDATE expense x SET object = f.v ->> 'object', supplier = f.v ->> 'supplier', cost_item = f.v ->> 'costItem',
        nature = (f.v ->> 'nature')::"Nature", version = x.version + 1
      FROM former f WHERE x.id = f.id RETURNING x.id)
    INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, before, after)
    SELECT gen_random_uuid(), f.territory_id, f.action_id, ${viewer.id}::uuid, 'spending.renamed', f.id,
           jsonb_build_object('number', f.number, 'object', f.object, 'supplier', f.supplier, 'costItem', f.cost_item, 'nature', f.nature), f.v
    FROM former f JOIN back ON back.id = f.id`;
}
