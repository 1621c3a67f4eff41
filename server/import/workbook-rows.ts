import "server-only";
import { z } from "zod";
import { can, type Permission, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import type { WorkbookKind, WorkbookRow } from "@/domain/import/workbook-row";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Transaction } from "@/server/db/transaction";
import { expenseRows } from "./workbook-expenses";
import { fundingLineRows } from "./workbook-funding";
import { milestoneRows } from "./workbook-milestones";

/** What it takes, besides the right to import, to write each sheet. */
const SHEET_RIGHTS: Record<WorkbookKind, Permission> = {
  EXPENSES: "spending.record",
  MILESTONES: "milestone.update",
  FUNDING: "funding.record",
};

const action = z.object({
  id: z.string(),
  number: z.int(),
  shortTitle: z.string(),
  accounting: z.enum(["PUBLIC", "COMPANY"]),
});
export type WorkbookAction = z.infer<typeof action>;
export type WorkbookScope = TerritoryScope & { asOf: CalendarDate };

const READERS: Record<
  WorkbookKind,
  (tx: Transaction, scope: WorkbookScope, actions: readonly WorkbookAction[]) => Promise<WorkbookRow[]>
> = { EXPENSES: expenseRows, MILESTONES: milestoneRows, FUNDING: fundingLineRows };

/** The actions someone may fill a sheet for, by number. */
export async function workbookActions(
  tx: Transaction,
  viewer: Viewer,
  scope: TerritoryScope,
  kind: WorkbookKind,
): Promise<WorkbookAction[]> {
  const all = z.array(action).parse(
    await tx.$queryRaw`
      SELECT id, number, short_title AS "shortTitle", accounting FROM action
      WHERE territory_id = ${scope.territoryId}::uuid ORDER BY number`,
  );
  const writes = ({ id }: WorkbookAction) =>
    (["import.run", SHEET_RIGHTS[kind]] as const).every((right) => can(viewer, right, { ...scope, actionId: id }));
  return all.filter(writes);
}

/** The rows of one sheet as they are recorded now, for those actions. */
export async function workbookRows(
  tx: Transaction,
  scope: WorkbookScope,
  kind: WorkbookKind,
  actions: readonly WorkbookAction[],
): Promise<WorkbookRow[]> {
  return READERS[kind](tx, scope, actions);
}
