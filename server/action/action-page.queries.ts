import "server-only";
import { z } from "zod";
import type { ExpenseState } from "@/domain/spending/expense-list-query";
import { actionJournal, journalLines } from "@/server/audit/journal.queries";
import { declaredForecasts, forecastHistory } from "@/server/budget/forecast-history.queries";
import type { Transaction } from "@/server/db/transaction";
import { fundingFiles, fundingRows } from "@/server/funding/funding-facts";
import { recentExpenses, recentExpensesRow } from "@/server/spending/spending.queries";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";

const funding = z.unknown().transform((rows) => fundingFiles(rows ?? []));
const details = z.object({ expenses: recentExpensesRow, journal: journalLines, forecasts: declaredForecasts, funding });
export type ActionDetails = z.infer<typeof details>;

const SHOWN_EXPENSES = 8;
const SHOWN_LINES = 6;

/** What an action's page shows beyond the contract's own facts, in one statement: latest expenses, journal, forecasts declared and funding plan. */
export async function actionDetails(
  tx: Transaction,
  { territory, asOf, knownAt, readOnly }: VisibleContract,
  action: FullAction,
  state: ExpenseState | null,
): Promise<ActionDetails> {
  const place = { territoryId: territory.id, actionId: action.id };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${recentExpenses({ ...place, asOf, knownAt, state }, SHOWN_EXPENSES)}) AS expenses,
           (${actionJournal({ ...place, until: readOnly ? asOf : null, knownAt }, SHOWN_LINES)}) AS journal,
           (${forecastHistory({ ...place, asOf, knownAt })}) AS forecasts,
           (SELECT json_agg(f) FROM (${fundingRows({ ...place, asOf, knownAt })}) f) AS funding`;
  return details.parse(rows[0]);
}
