import type { Role } from "./roles";

/** What a grant can allow, and the sentence that explains it in the printed matrix. */
export const PERMISSIONS = {
  "action.read": "Lire une action en entier : montants, jalons, dépenses, journal",
  "spending.record": "Saisir et corriger les dépenses d’une action",
  "milestone.update": "Atteindre, reporter, ajouter ou annuler un jalon",
  "milestone.cancelBaseline": "Annuler un jalon inscrit au contrat",
  "status.declare": "Déclarer la météo d’une action",
  "forecast.revise": "Réviser la prévision à terme d’une action",
  "funding.record":
    "Tenir le plan de financement d’une action : financeurs, étapes des dossiers, demandes de paiement, versements",
  "plan.edit":
    "Saisir le plan d’origine et les dates du contrat, les verrouiller, préparer les avenants et tenir l’enveloppe",
  "people.manage": "Inviter, modifier et suspendre des personnes",
  "visibility.edit": "Décider qui lit les montants et les textes d’une action",
  "comment.write": "Commenter une action et ce qui la compose, et répondre aux questions",
  "comment.internal": "Lire et écrire les commentaires internes à l’État",
  "review.judge": "Relire ce qui a changé : valider, demander une précision",
  "approval.give": "Approuver un avenant ou la clôture d’une action",
  "obstacle.raise": "Signaler un point de blocage",
  "obstacle.follow": "Suivre un point de blocage : l’adresser, y répondre, le porter au COPIL, le lever",
  "proof.add": "Déposer une pièce",
  "proof.withdraw": "Retirer une pièce déposée par quelqu’un d’autre",
  "decision.record": "Fixer les séances du COPIL et enregistrer ses décisions",
  "campaign.run": "Lancer et arrêter une campagne de relance",
  "import.run": "Importer un classeur ou un CSV, et annuler ses imports",
  "import.oversee": "Voir les imports enregistrés par les autres, et les annuler",
  "territory.publish": "Ouvrir ou fermer la page publique et les données ouvertes du territoire",
} as const;
export type Permission = keyof typeof PERMISSIONS;

const READING = ["action.read"] as const;
const PILOTING = [
  ...READING,
  "spending.record",
  "milestone.update",
  "status.declare",
  "forecast.revise",
  "funding.record",
  "comment.write",
  "obstacle.raise",
  "obstacle.follow",
  "proof.add",
  "import.run",
] as const;

const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  ADMIN: [
    ...PILOTING,
    "milestone.cancelBaseline",
    "plan.edit",
    "people.manage",
    "visibility.edit",
    "proof.withdraw",
    "decision.record",
    "campaign.run",
    "import.oversee",
    "territory.publish",
  ],
  COPIL: [...READING, "status.declare", "comment.write", "obstacle.follow", "decision.record"],
  PILOT: PILOTING,
  PREFECTURE: [...READING, "comment.write", "comment.internal", "review.judge", "approval.give", "obstacle.follow"],
  INDUSTRIALIST: [...READING, "comment.write", "obstacle.raise", "proof.add"],
  OBSERVER: READING,
};

/** A role over the nation (nothing set), a region, a territory, or one action of a territory. */
export type Grant = {
  role: Role;
  regionId: string | null;
  territoryId: string | null;
  actionId: string | null;
  /** On whose behalf it is held. Decides what the funders of an action may read. */
  organizationId?: string | null;
};
export type Viewer = {
  id: string;
  sessionId: string;
  name: string;
  email: string;
  isDemo: boolean;
  grants: readonly Grant[];
  /** The territories the grants reach, by id, separated by commas; « * » when they reach the nation. What the database is opened for. */
  reach: string;
};

/** Where a right is exercised: read from the stored row, never from the request. */
export type TerritoryScope = { regionId: string; territoryId: string };
export type Scope = TerritoryScope & { actionId?: string };

function reaches(grant: Grant, scope: TerritoryScope): boolean {
  if (grant.territoryId) return grant.territoryId === scope.territoryId;
  return grant.regionId === null || grant.regionId === scope.regionId;
}

/** Whether the grant holds where the right is exercised: on that action, or over all of its territory. */
export function covers(grant: Grant, scope: Scope): boolean {
  return reaches(grant, scope) && (grant.actionId === null || grant.actionId === scope.actionId);
}

/** The predicate of rights. Without a grant that covers the scope, the answer is no. */
export function can(viewer: Viewer, permission: Permission, scope: Scope): boolean {
  return viewer.grants.some((grant) => covers(grant, scope) && allows(grant, permission));
}

/** Whether the right is held over the territory or at least one of its actions: enough to begin what each row then asks for. */
export function canSomewhere(viewer: Viewer, permission: Permission, scope: TerritoryScope): boolean {
  return viewer.grants.some((grant) => reaches(grant, scope) && allows(grant, permission));
}

function allows(grant: Grant, permission: Permission): boolean {
  return ROLE_PERMISSIONS[grant.role].includes(permission);
}

/** Whether the viewer holds any role in the territory: enough for its public facts and its totals. */
export function seesTerritory(viewer: Viewer, scope: TerritoryScope): boolean {
  return viewer.grants.some((grant) => reaches(grant, scope));
}

/** Actions of the territory on which the viewer holds a role of their own, by id. */
export function ownActions(viewer: Viewer, territoryId: string): readonly string[] {
  return viewer.grants.flatMap((grant) =>
    grant.territoryId === territoryId && grant.actionId ? [grant.actionId] : [],
  );
}

/** From the widest to the narrowest: of several roles someone holds, the first is shown. */
export const ROLES_BY_WIDTH: readonly Role[] = ["ADMIN", "PREFECTURE", "COPIL", "PILOT", "INDUSTRIALIST", "OBSERVER"];

/** The role shown next to the viewer's name in a territory: the widest one they hold there. */
export function mainRole(viewer: Viewer, scope: TerritoryScope): Role | null {
  const held = viewer.grants.filter((grant) => reaches(grant, scope)).map((grant) => grant.role);
  return ROLES_BY_WIDTH.find((role) => held.includes(role)) ?? null;
}
