import type { ReadCell } from "./read-cell";

/**
 * A cell under the field its column holds: what the file says, or what someone typed instead on screen (`fixed`), and where
 * it stands.
 */
export type Typed = { cell: ReadCell; address: string | null; fixed?: boolean };

/**
 * One line of the file as the chosen columns name it; a field without a column is absent. With `anyway`, someone said to record
 * it though it looks like something recorded: it is READY where it would be a DUPLICATE.
 */
export type FileRow = { line: number; typed: Readonly<Record<string, Typed>>; anyway?: true };

/** The cell of a field; an absent one is an empty cell. */
export function typedOf(row: FileRow, field: string): Typed {
  return row.typed[field] ?? { cell: null, address: null };
}
