import "server-only";
import { z } from "zod";
import type { FundingChange, JudgedLine } from "@/domain/import/funding-change";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";
import { addFundingsIn } from "@/server/funding/add-funding";
import { recordStepsIn } from "@/server/funding/record-step";
import type { ImportContext } from "./importer";
import { byAction, type Written } from "./judged-rows";

/** The step a row wrote, the first of a new line or one more. */
export const appliedFunding = z.object({ moveId: z.string() });
export type AppliedFunding = z.output<typeof appliedFunding>;

type Row = { line: number; change: FundingChange };
type WrittenLine = Written & { line: number };
type Steps = (Parameters<typeof recordStepsIn>[2][number] & { line: number })[];

/** Writes what rows ask for by the gestures' own writings, all at once: new lines, then the steps of every line. */
export async function writeFunding(
  tx: Transaction,
  { viewer }: ImportContext,
  rows: readonly Row[],
): Promise<WrittenLine[]> {
  const written: WrittenLine[] = [];
  const steps: Steps = [];
  for (const [actionId, ofAction] of byAction(rows, ({ change }) => change.actionId)) {
    const action = await loadAction(tx, viewer, actionId, "funding.record");
    const { lines, idOf } = await writeLines(tx, viewer, action, ofAction);
    written.push(...lines);
    steps.push(...stepsOf(ofAction, action, idOf));
  }
  if (steps.length === 0) return written;
  const ids = await recordStepsIn(tx, viewer, steps);
  for (const [rank, { line, funding }] of steps.entries())
    written.push({ line, subjectId: funding.lineId, applied: { moveId: ids[rank] ?? "" } });
  return written;
}

type NewLines = { lines: WrittenLine[]; idOf: ReadonlyMap<JudgedLine, string> };

async function writeLines(
  tx: Transaction,
  viewer: ImportContext["viewer"],
  action: LoadedAction,
  rows: readonly Row[],
): Promise<NewLines> {
  const asked = rows.flatMap(({ line, change }) =>
    "add" in change ? [{ line, of: change.line, add: change.add }] : [],
  );
  const idOf = new Map<JudgedLine, string>();
  if (asked.length === 0) return { lines: [], idOf };
  const added = await addFundingsIn(
    tx,
    viewer,
    action,
    asked.map(({ add }) => add),
  );
  const lines = added.flatMap(({ lineId, stepId }, rank) => {
    const row = asked[rank];
    if (!row) return [];
    idOf.set(row.of, lineId);
    return [{ line: row.line, subjectId: lineId, applied: { moveId: stepId } }];
  });
  return { lines, idOf };
}

function stepsOf(rows: readonly Row[], action: LoadedAction, idOf: NewLines["idOf"]): Steps {
  return rows.flatMap(({ line, change }) => {
    if (!("step" in change)) return [];
    const lineId = change.line.id ?? idOf.get(change.line);
    if (!lineId) throw new RangeError("a line is added before its steps");
    const funding = { lineId, funder: change.line.funder, action, moves: change.earlier };
    return [{ line, funding, facts: change.step }];
  });
}
