import { ROLE_LABELS, type Role } from "@/domain/access/roles";
import type { PersonState } from "@/domain/people/person";

/** « Pilote, action 3 · Pôle mécanique »; a role without an action is over the whole territory. */
export function roleInWords(held: { role: Role; action: { number: number; title: string } | null }): string {
  const label = ROLE_LABELS[held.role];
  return held.action ? `${label}, action ${held.action.number} · ${held.action.title}` : `${label}, tout le territoire`;
}

export const STATE_LABELS: Record<PersonState, string> = {
  ACTIVE: "Accès ouvert",
  INVITED: "Invitation en attente",
  LAPSED: "Lien périmé",
  SUSPENDED: "Accès suspendu",
};
