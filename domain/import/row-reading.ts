import type { CellProblem } from "./cell-problem";
import { type CellReading, cellError } from "./cell-reading";
import { type FileRow, type Typed, typedOf } from "./file-row";
import type { ImportField } from "./import-field";

/** What is wrong with a field, in a French sentence; `told` when nothing is wrong but something was understood on its own. */
export type Fault = { field: string | null; message: string; told?: boolean };

/** Reads the cells of a row one after the other and gathers every problem met. */
export function rowReading(row: FileRow) {
  const problems: CellProblem[] = [];
  const take = <Value>(
    field: ImportField,
    read: (field: ImportField, typed: Typed) => CellReading<Value>,
  ): Value | null => {
    const { value, problems: met } = read(field, typedOf(row, field.name));
    problems.push(...met);
    return value;
  };
  return { problems, take };
}

/** Faults under the cells of the row they are about. */
export function cellProblems(row: FileRow, fields: readonly ImportField[], faults: readonly Fault[]): CellProblem[] {
  return faults.map(({ field: name, message, told }) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (!field) return { level: "ERROR", field: null, address: null, read: "", message, suggestion: null };
    const problem = cellError(field, typedOf(row, field.name), message);
    return told ? { ...problem, level: "CORRECTED" } : problem;
  });
}
