import type { Visibility } from "./visibility";

export const VISIBILITY_LABELS: Record<Visibility, string> = {
  PUBLIC: "Public",
  COPIL: "COPIL",
  FUNDERS: "Financeurs",
  ACTION: "Action seule",
};

/** Who reads it, besides the project lead, the préfecture and the action's own people, who always do. */
export const VISIBILITY_HELP: Record<Visibility, string> = {
  PUBLIC: "Toute personne qui a un rôle dans le territoire, et tout le monde si sa page publique est ouverte.",
  COPIL: "Les membres du COPIL et les observateurs.",
  FUNDERS: "Parmi eux, ceux dont l’organisme finance l’action.",
  ACTION: "Personne d’autre.",
};
