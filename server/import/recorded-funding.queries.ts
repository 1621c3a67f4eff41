import "server-only";
import { z } from "zod";
import type { RecordedFunding } from "@/domain/import/funding-change";
import { calendarDate } from "@/domain/shared/calendar-date";
import type { Transaction } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import type { ImportContext } from "./importer";
import { namedActions, writableIds } from "./named-actions.queries";

const ranks = z.array(z.object({ actionId: z.string(), last: z.int() }));
const WHENEVER = calendarDate("2100-12-31");

/** The funding plans of the actions this person may write to, with the steps that stand. */
export async function recordedFunding(tx: Transaction, context: ImportContext): Promise<RecordedFunding> {
  const { territoryId, today } = context;
  const actions = await namedActions(tx, context, "funding.record");
  const writable = new Set(writableIds(actions));
  const files = await fundingFacts(tx, { territoryId, asOf: WHENEVER, knownAt: null });
  const last = ranks.parse(
    await tx.$queryRaw`
      SELECT action_id AS "actionId", max(rank) AS last FROM funding_line WHERE territory_id = ${territoryId}::uuid GROUP BY action_id`,
  );
  return {
    today,
    actions,
    lines: files.filter(({ actionId }) => writable.has(actionId)),
    lastRanks: new Map(last.map(({ actionId, last: rank }) => [actionId, rank])),
  };
}
