import type { FileRow, Typed } from "./file-row";
import type { ReadCell } from "./read-cell";
import type { WorkbookCells } from "./workbook-row";

/** Two people changed the same cell: what the returned workbook says, what it held when handed out, and what stands now. */
export type CellConflict = { field: string; address: string | null; mine: ReadCell; base: ReadCell; theirs: ReadCell };

/**
 * What is left of a returned row: cells its holder left alone follow what stands now, whoever changed it since; those only the
 * holder changed are kept; those both changed are conflicts, unless someone settled them on screen.
 */
export type Reconciled = { row: FileRow; touched: boolean; conflicts: readonly CellConflict[] };

type Issued = { base: WorkbookCells; present: WorkbookCells };
/** The same content written two ways gives the same text: « 1 234,5 » and 1234.50 are one amount. */
export type Canonical = (field: string, typed: Typed) => string;

export function reconcile(row: FileRow, { base, present }: Issued, canonical: Canonical): Reconciled {
  const conflicts: CellConflict[] = [];
  const typed: Record<string, Typed> = {};
  let touched = false;
  for (const [field, mine] of Object.entries(row.typed)) {
    const said = canonical(field, mine);
    const was = canonical(field, at(base[field]));
    const stands = canonical(field, at(present[field]));
    const left = said === "" || said === was;
    typed[field] = left ? { ...mine, cell: present[field] ?? null } : mine;
    if (left || said === stands) continue;
    touched = true;
    if (was !== stands && !mine.fixed)
      conflicts.push({
        field,
        address: mine.address,
        mine: mine.cell,
        base: base[field] ?? null,
        theirs: present[field] ?? null,
      });
  }
  return { row: { ...row, typed }, touched, conflicts };
}

function at(cell: ReadCell | undefined): Typed {
  return { cell: cell ?? null, address: null };
}
