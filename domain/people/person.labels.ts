import type { PersonState } from "./person";

export const STATE_LABELS: Record<PersonState, string> = {
  ACTIVE: "Accès ouvert",
  INVITED: "Invitation en attente",
  LAPSED: "Invitation périmée",
  SUSPENDED: "Accès suspendu",
  ENDED: "Rôle terminé",
};
