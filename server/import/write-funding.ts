import "server-only";
import { z } from "zod";
import type { FundingChange, JudgedLine } from "@/domain/import/funding-change";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";
import { addFundingIn } from "@/server/funding/add-funding";
import { recordStepIn } from "@/server/funding/record-step";
import type { ImportContext } from "./importer";
import type { Written } from "./judged-rows";

/** The step a row wrote, the first of a new line or one more. */
export const appliedFunding = z.object({ moveId: z.string() });
export type AppliedFunding = z.output<typeof appliedFunding>;

/** Writes what a row asks for by the gestures' own writings; each action is loaded, and its rights asked, once. */
export function fundingWriter(tx: Transaction, { viewer }: ImportContext) {
  const actions = new Map<string, LoadedAction>();
  const added = new Map<JudgedLine, string>();
  return async (change: FundingChange): Promise<Written> => {
    const { actionId, line } = change;
    const action = actions.get(actionId) ?? (await loadAction(tx, viewer, actionId, "funding.record"));
    actions.set(actionId, action);
    if ("add" in change) {
      const { lineId, stepId } = await addFundingIn(tx, viewer, action, change.add);
      added.set(line, lineId);
      return { subjectId: lineId, applied: { moveId: stepId } };
    }
    const lineId = line.id ?? added.get(line);
    if (!lineId) throw new RangeError("a line is added before its steps");
    const stepping = { lineId, funder: line.funder, action, moves: change.earlier };
    const moveId = await recordStepIn(tx, viewer, stepping, change.step);
    return { subjectId: lineId, applied: { moveId } };
  };
}
