import "server-only";
import { judgeMilestone } from "@/domain/import/judge-milestone";
import type { MilestoneChange, RecordedMilestones } from "@/domain/import/milestone-change";
import { MILESTONE_FIELDS, milestoneRow, readMilestoneRow } from "@/domain/import/milestone-fields";
import { cellProblems } from "@/domain/import/row-reading";
import type { Verdict } from "@/domain/import/verdict";
import type { Importer } from "./importer";
import { checkedRow, keepWritten, type RowReader, readyChanges } from "./judged-rows";
import { holdActions, holdOwned } from "./named-actions.queries";
import { recordedMilestones } from "./recorded-milestones.queries";
import { undoMilestones } from "./undo-milestones";
import { writeMilestones } from "./write-milestones";

const READER = {
  kind: "MILESTONES",
  schema: milestoneRow,
  read: readMilestoneRow,
  place: (row, faults) => cellProblems(row, MILESTONE_FIELDS, faults),
} satisfies RowReader<unknown>;

export const MILESTONES_IMPORTER: Importer = {
  fields: MILESTONE_FIELDS,
  check: async (tx, context, pages, keep) => {
    const recorded = await recordedMilestones(tx, context);
    const added = { milestones: 0, reached: 0 };
    for await (const page of pages)
      await keep(
        page.map((row) =>
          checkedRow(READER, row, (wanted, line) => counted(judgeMilestone(wanted, line, recorded), added)),
        ),
      );
    return figures(recorded, added);
  },
  apply: async (tx, context) => {
    await holdActions(tx, context, ["READY", "CHANGED"]);
    await holdOwned(tx, context, "milestone", ["READY", "CHANGED"]);
    const recorded = await recordedMilestones(tx, context);
    const changes = await readyChanges(tx, context, READER, (wanted, line) => judgeMilestone(wanted, line, recorded));
    return keepWritten(tx, context, await writeMilestones(tx, context, changes));
  },
  undo: undoMilestones,
};

type Added = { milestones: number; reached: number };

function counted(verdict: Verdict<MilestoneChange>, added: Added): Verdict<MilestoneChange> {
  if (verdict.state === "READY") added.milestones += 1;
  if ((verdict.state === "READY" || verdict.state === "CHANGED") && verdict.change.reach !== null) added.reached += 1;
  return verdict;
}

function figures({ milestones }: RecordedMilestones, added: Added) {
  const standing = milestones.filter(({ cancelled }) => !cancelled);
  const reached = standing.filter(({ actual }) => actual !== null).length;
  const count = (label: string, before: number, more: number) => ({
    label,
    before,
    after: before + more,
    unit: "COUNT" as const,
  });
  return [count("Jalons", standing.length, added.milestones), count("Jalons atteints", reached, added.reached)];
}
