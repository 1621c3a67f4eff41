import type { MoveKind } from "./move";

export const MOVE_LABELS: Record<MoveKind, string> = {
  BASELINE: "Date du contrat fixée",
  POSTPONED: "Reporté",
  REACHED: "Atteint",
  UNREACHED: "Atteinte annulée",
  CANCELLED: "Jalon annulé",
};
