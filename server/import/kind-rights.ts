import "server-only";
import { can, canSomewhere, type Permission, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import { IMPORT_KINDS, type ImportKind } from "@/domain/import/import-kind";

/** What a row of each kind takes besides the right to import. */
const ROW_RIGHTS: Record<Exclude<ImportKind, "PLAN">, Permission> = {
  EXPENSES: "spending.record",
  MILESTONES: "milestone.update",
  FUNDING: "funding.record",
};

/** Whether a file of that kind may be brought: the plan is the whole contract's, the others are of at least one action. */
export function mayImport(viewer: Viewer, kind: ImportKind, scope: TerritoryScope): boolean {
  if (!canSomewhere(viewer, "import.run", scope)) return false;
  return kind === "PLAN" ? can(viewer, "plan.edit", scope) : canSomewhere(viewer, ROW_RIGHTS[kind], scope);
}

export function importableKinds(viewer: Viewer, scope: TerritoryScope): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => mayImport(viewer, kind, scope));
}
