import type { ObstacleKind, ObstacleMoveKind } from "./obstacle";

export const OBSTACLE_KIND_LABELS: Record<ObstacleKind, string> = {
  LAND: "Foncier",
  PERMIT: "Autorisation",
  CONNECTION: "Raccordement",
  HIRING: "Recrutement",
  FUNDING: "Financement",
  SUPPLY: "Approvisionnement",
  OTHER: "Autre",
};

/** What waits, as the subject of a sentence. */
export const WHAT_WAITS: Record<ObstacleKind, string> = {
  LAND: "Le foncier",
  PERMIT: "L’autorisation",
  CONNECTION: "Le raccordement",
  HIRING: "Le recrutement",
  FUNDING: "Le financement",
  SUPPLY: "L’approvisionnement",
  OTHER: "Une difficulté",
};

export const OBSTACLE_MOVE_LABELS: Record<ObstacleMoveKind, string> = {
  ADDRESSED: "Adressé",
  ANSWERED: "Réponse reçue",
  ESCALATED: "Porté au COPIL",
  RESOLVED: "Levé",
  REOPENED: "Rouvert",
};
