export const ROLES = ["ADMIN", "COPIL", "PILOT", "PREFECTURE", "INDUSTRIALIST", "OBSERVER"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  ADMIN: "Chef de projet",
  COPIL: "Membre du COPIL",
  PILOT: "Pilote",
  PREFECTURE: "Préfecture",
  INDUSTRIALIST: "Industriel",
  OBSERVER: "Observateur",
};

export const ROLE_HELP: Record<Role, string> = {
  ADMIN: "Tient le plan, les personnes et toutes les saisies du territoire.",
  COPIL: "Lit tout le territoire et met à jour la météo d’une action.",
  PILOT: "Saisit les jalons, les dépenses et la météo de ses actions.",
  PREFECTURE: "Lit tout le territoire.",
  INDUSTRIALIST: "Lit sa propre action en entier, les faits publics des autres.",
  OBSERVER: "Lit les montants, sans rien modifier.",
};

/** Roles that are held on one action; the others are held on a whole territory, a region or the nation. */
export const ACTION_ROLES: readonly Role[] = ["PILOT", "INDUSTRIALIST"];
