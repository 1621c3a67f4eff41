import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";

/** The rows of an import that are being recorded, whole expenses by the line of their first row. */
export type RowRange = { from: number; to: number };

const opened = ({ importId }: ImportContext, { from, to }: RowRange) =>
  Prisma.sql`r.import_id = ${importId}::uuid AND r.state = 'IMPORTED' AND (r."values" ->> 'lead')::int BETWEEN ${from} AND ${to}`;

/** The headers of the expenses that the file opens. */
export async function postHeaders(tx: Transaction, context: ImportContext, range: RowRange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO expense (id, territory_id, action_id, number, object, supplier, cost_item, nature, author_id)
    SELECT r.subject_id, r.territory_id, (v ->> 'actionId')::uuid, (r.applied ->> 'number')::int, v ->> 'object', v ->> 'supplier',
           v ->> 'costItem', (v ->> 'nature')::"Nature", ${context.viewer.id}::uuid
    FROM import_row r, LATERAL (SELECT r."values" AS v) s
    WHERE ${opened(context, range)} AND r.line = (v ->> 'lead')::int ORDER BY r.line`;
}

/** The entries of those expenses, all those of one expense in one statement: the ledger's rule is held at its end. */
export async function postOpenings(tx: Transaction, context: ImportContext, range: RowRange): Promise<void> {
  await postEntries(tx, context, opened(context, range));
}

/** The entries of the rows about recorded expenses. */
export async function postAdditions(tx: Transaction, context: ImportContext): Promise<void> {
  await postEntries(tx, context, aboutRecorded(context));
}

async function postEntries(tx: Transaction, { importId, viewer }: ImportContext, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO expense_entry (id, territory_id, action_id, expense_id, stage, kind, business_date, amount_cents, label, document, reason,
                               reverses_id, settles_id, batch_id, author_id)
    SELECT gen_random_uuid(), r.territory_id, (r."values" ->> 'actionId')::uuid, r.subject_id, (n ->> 'stage')::"Stage",
           (n ->> 'kind')::"EntryKind", (n ->> 'date')::date, (n ->> 'amount')::bigint, n ->> 'label', n ->> 'document', n ->> 'reason',
           (n ->> 'reversesId')::uuid, (n ->> 'settlesId')::uuid, ${importId}::uuid, ${viewer.id}::uuid
    FROM import_row r, jsonb_array_elements(r."values" -> 'entries') WITH ORDINALITY AS e (n, rank)
    WHERE ${rows} ORDER BY coalesce((r."values" ->> 'lead')::int, r.line), r.line, e.rank`;
}

/** What the journal tells of each expense opened, as when people type one. */
export async function traceOpenings(tx: Transaction, context: ImportContext, range: RowRange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, after)
    SELECT gen_random_uuid(), o.territory_id, o.action_id, ${context.viewer.id}::uuid, 'spending.recorded', o.subject_id,
           jsonb_build_object('number', o.number, 'object', o.object, 'supplier', o.supplier, 'entries', o.entries)
    FROM (
      SELECT r.territory_id, (min(r."values" ->> 'actionId'))::uuid AS action_id, r.subject_id, min((r.applied ->> 'number')::int) AS number,
             min(r."values" ->> 'object') AS object, min(r."values" ->> 'supplier') AS supplier,
             jsonb_agg(jsonb_build_object('stage', n -> 'stage', 'kind', n -> 'kind', 'amount', n -> 'amount', 'date', n -> 'date')
                       ORDER BY r.line, e.rank) AS entries
      FROM import_row r, jsonb_array_elements(r."values" -> 'entries') WITH ORDINALITY AS e (n, rank)
      WHERE ${opened(context, range)} GROUP BY r.territory_id, r.subject_id) o
    ORDER BY o.number`;
}

/** New headers of recorded expenses: the last row of the file to reword one has it as all of them leave it. */
export async function rewordHeaders(tx: Transaction, context: ImportContext): Promise<void> {
  await tx.$executeRaw`
    UPDATE expense x SET object = h.v ->> 'object', supplier = h.v ->> 'supplier', cost_item = h.v ->> 'costItem',
      nature = (h.v ->> 'nature')::"Nature", version = x.version + 1
    FROM (SELECT DISTINCT ON (r.subject_id) r.subject_id, r."values" -> 'header' AS v FROM import_row r
          WHERE ${aboutRecorded(context)} AND jsonb_typeof(r."values" -> 'header') = 'object' ORDER BY r.subject_id, r.line DESC) h
    WHERE x.id = h.subject_id`;
}

/** What the journal tells of each row about a recorded expense. */
export async function traceAdditions(tx: Transaction, context: ImportContext): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, before, after)
    SELECT gen_random_uuid(), r.territory_id, (r."values" ->> 'actionId')::uuid, ${context.viewer.id}::uuid, t.trace ->> 'event', r.subject_id,
           nullif(t.trace -> 'before', 'null'::jsonb), t.trace -> 'after'
    FROM import_row r, jsonb_array_elements(r."values" -> 'traces') WITH ORDINALITY AS t (trace, rank)
    WHERE ${aboutRecorded(context)} ORDER BY r.line, t.rank`;
}

function aboutRecorded({ importId }: ImportContext): Prisma.Sql {
  return Prisma.sql`r.import_id = ${importId}::uuid AND r.state = 'IMPORTED' AND r."values" ? 'expenseId'`;
}
