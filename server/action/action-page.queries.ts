import "server-only";
import { z } from "zod";
import type { OwnFile } from "@/domain/action/own-file";
import { type AskedTalk, NO_TALK } from "@/domain/comment/comment-address";
import type { ExpenseState } from "@/domain/spending/expense-list-query";
import { actionProofs, proofRows } from "@/server/attachment/proof-rows";
import { actionJournal, journalLines } from "@/server/audit/journal.queries";
import { declaredForecasts, forecastHistory } from "@/server/budget/forecast-history.queries";
import { type ActionTalk, actionTalk, actionTalkRow, talkRow } from "@/server/comment/action-talk";
import type { Transaction } from "@/server/db/transaction";
import { fundingFiles, fundingRows } from "@/server/funding/funding-facts";
import { obstacles, obstaclesJson } from "@/server/obstacle/obstacle-rows";
import { actionReview, actionReviewRow } from "@/server/review/action-review";
import { recentExpenses, recentExpensesRow } from "@/server/spending/spending.queries";
import { pendingClosing, pendingClosingJson, pointRows, pointsJson } from "@/server/status/points.queries";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { ownFileJson, ownFileOf, ownFileRow } from "./own-file.queries";

const funding = z.unknown().transform((rows) => fundingFiles(rows ?? []));
const details = z.object({
  expenses: recentExpensesRow,
  journal: journalLines,
  forecasts: declaredForecasts,
  funding,
  talk: talkRow,
  obstacles,
  points: pointRows,
  closing: pendingClosing,
  own: ownFileRow,
  proofs: proofRows,
  review: actionReviewRow,
});
export type ActionDetails = Omit<z.infer<typeof details>, "talk" | "own"> & {
  talk: ActionTalk;
  ownFile: OwnFile | null;
};

const SHOWN_EXPENSES = 8;
const SHOWN_LINES = 6;
/** As far back as the trend of the météo looks. */
const SHOWN_POINTS = 24;
export const SHOWN_THREADS = 4;

/** What an action's page shows beyond the contract's own facts, in one statement: latest expenses, journal, forecasts declared, funding plan and threads. */
export async function actionDetails(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  state: ExpenseState | null,
  asked: AskedTalk = NO_TALK,
): Promise<ActionDetails> {
  const { territory, asOf, knownAt, readOnly } = contract;
  const place = { territoryId: territory.id, actionId: action.id };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${recentExpenses({ ...place, asOf, knownAt, state }, SHOWN_EXPENSES)}) AS expenses,
           (${actionJournal({ ...place, until: readOnly ? asOf : null, knownAt }, SHOWN_LINES)}) AS journal,
           (${forecastHistory({ ...place, asOf, knownAt })}) AS forecasts,
           (SELECT json_agg(f) FROM (${fundingRows({ ...place, asOf, knownAt })}) f) AS funding,
           (${actionTalkRow(contract, action, asked, SHOWN_THREADS)}) AS talk,
           (${pointsJson({ ...place, asOf, knownAt }, SHOWN_POINTS)}) AS points,
           (${pendingClosingJson({ ...place, asOf, knownAt })}) AS closing,
           (${obstaclesJson({ territoryId: territory.id, actionIds: [action.id], asOf, knownAt })}) AS obstacles,
           (${ownFileJson(contract, action)}) AS own,
           (${actionProofs(contract, action)}) AS proofs,
           (${actionReview(place)}) AS review`;
  const { talk, own, ...found } = details.parse(rows[0]);
  const ownFile = ownFileOf(contract, action, { own, ...found });
  return { ...found, talk: actionTalk(contract, action, asked, talk), ownFile };
}
