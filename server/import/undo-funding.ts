import "server-only";
import { z } from "zod";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { FUNDING_STATUSES } from "@/domain/funding/funding-line";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { longDate, quoted } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import { loadFunding } from "@/server/funding/load-funding";
import { retractIn } from "@/server/funding/retract-step";
import type { ImportContext } from "./importer";
import { UNDONE, type WrittenRow, writtenRows } from "./judged-rows";
import { holdActions, holdOwned } from "./named-actions.queries";
import { type AppliedFunding, appliedFunding } from "./write-funding";

/** Retracts the steps an import wrote, the last first; a line left without any step shows nowhere. Those taken back since stay so. */
export async function undoFunding(tx: Transaction, context: ImportContext): Promise<{ rows: number }> {
  await holdActions(tx, context, ["IMPORTED"]);
  await holdOwned(tx, context, "funding_line", ["IMPORTED"]);
  const rows = await writtenRows(tx, context, appliedFunding);
  await assertNothingFollows(tx, rows);
  for (const { subjectId, applied } of rows) {
    const funding = await loadFunding(tx, context.viewer, subjectId, "funding.record");
    const step = funding.moves.find(({ id }) => id === applied.moveId);
    if (step) await retractIn(tx, context.viewer, funding, step, UNDONE);
  }
  return { rows: rows.length };
}

const followed = z.array(
  z.object({
    number: z.int(),
    funder: z.string(),
    status: z.enum(FUNDING_STATUSES),
    on: calendarDateSchema,
  }),
);

/** A step recorded since on the same file rests on what the import wrote. */
async function assertNothingFollows(tx: Transaction, rows: readonly WrittenRow<AppliedFunding>[]): Promise<void> {
  const written = rows.map(({ applied }) => applied.moveId);
  const [next] = followed.parse(
    await tx.$queryRaw`
      SELECT a.number, o.name AS funder, v.status, v.happened_on::date::text AS "on"
      FROM funding_move w JOIN funding_move v ON v.funding_line_id = w.funding_line_id AND v.sequence > w.sequence
      JOIN funding_line l ON l.id = v.funding_line_id JOIN organization o ON o.id = l.funder_id JOIN action a ON a.id = l.action_id
      WHERE w.id = ANY (${written}::uuid[]) AND v.id <> ALL (${written}::uuid[]) AND v.retracts_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM funding_move r WHERE r.retracts_id = v.id)
      ORDER BY v.sequence LIMIT 1`,
  );
  if (!next) return;
  const step = `l’étape ${quoted(FUNDING_STATUS_LABELS[next.status])} du ${longDate(next.on)}`;
  throw new Refusal(
    "import.built",
    `Action ${next.number}, ${next.funder} : ${step} a été enregistrée depuis l’import, rien n’est annulé. Retirez-la d’abord.`,
  );
}
