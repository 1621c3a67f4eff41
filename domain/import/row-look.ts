import { plural } from "../shared/format";
import type { CellProblem } from "./cell-problem";
import type { RowState } from "./import-state";

/** How a row is told: its state, or that something in it was read otherwise than written. */
export type RowLook = RowState | "CORRECTED";

export const ROW_LOOK_LABELS: Record<RowLook, string> = {
  READY: "Prête",
  CORRECTED: "Corrigée",
  CHANGED: "Modifiée",
  UNCHANGED: "Déjà enregistrée",
  DUPLICATE: "Doublon probable",
  INVALID: "À corriger",
  IGNORED: "Ignorée",
  IMPORTED: "Enregistrée",
};

/** A row that is ready says that a cell of it was read otherwise than written; for the others, what awaits comes first. */
export function rowLook(state: RowState, problems: readonly CellProblem[]): RowLook {
  return state === "READY" && problems.some(({ level, field }) => level === "CORRECTED" && field !== null)
    ? "CORRECTED"
    : state;
}

const COUNTED: Record<RowLook, readonly [one: string, many: string]> = {
  READY: ["Prête", "Prêtes"],
  CORRECTED: ["Corrigée d’office", "Corrigées d’office"],
  CHANGED: ["Modifiée", "Modifiées"],
  UNCHANGED: ["Déjà enregistrée", "Déjà enregistrées"],
  DUPLICATE: ["Doublon probable", "Doublons probables"],
  INVALID: ["À corriger", "À corriger"],
  IGNORED: ["Ignorée", "Ignorées"],
  IMPORTED: ["Enregistrée", "Enregistrées"],
};

/** The name of a group of rows, in the number of its count. */
export function lookOfMany(look: RowLook, count: number): string {
  return plural(count, ...COUNTED[look]);
}
