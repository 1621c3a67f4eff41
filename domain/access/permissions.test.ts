import { expect, test } from "vitest";
import {
  can,
  type Grant,
  mainRole,
  ownActions,
  PERMISSIONS,
  type Permission,
  seesTerritory,
  type Viewer,
} from "./permissions";
import { ROLE_LABELS, ROLES, type Role } from "./roles";

const ALES = { regionId: "occitanie", territoryId: "ales" };
const TARBES = { regionId: "occitanie", territoryId: "tarbes" };
const VITRE = { regionId: "bretagne", territoryId: "vitre" };
const WHOLE = { regionId: null, territoryId: null, actionId: null };
const permissions = Object.keys(PERMISSIONS) as Permission[];

const holding = (...grants: Grant[]): Viewer => ({
  id: "someone",
  sessionId: "session",
  name: "Quelqu’un",
  email: "quelquun@exemple.fr",
  isDemo: false,
  grants,
  reach: "",
});
const over = (role: Role, scope: Partial<Grant>): Viewer => holding({ ...WHOLE, ...scope, role });
const onAles = (role: Role) => over(role, { territoryId: "ales" });

test("the matrix of roles and rights, as a person would check it", () => {
  const width = Math.max(...permissions.map((permission) => PERMISSIONS[permission].length));
  const head = ["".padEnd(width), ...ROLES.map((role) => ROLE_LABELS[role])].join(" | ");
  const lines = permissions.map((permission) =>
    [
      PERMISSIONS[permission].padEnd(width),
      ...ROLES.map((role) => (can(onAles(role), permission, ALES) ? "oui" : "–").padEnd(ROLE_LABELS[role].length)),
    ].join(" | "),
  );
  expect(`\n${[head, ...lines].map((line) => line.trimEnd()).join("\n")}\n`).toMatchInlineSnapshot(`
    "
                                                                                                                  | Chef de projet | Membre du COPIL | Pilote | Préfecture | Industriel | Observateur
    Lire une action en entier : montants, jalons, dépenses, journal                                               | oui            | oui             | oui    | oui        | oui        | oui
    Saisir et corriger les dépenses d’une action                                                                  | oui            | –               | oui    | –          | –          | –
    Atteindre, reporter, ajouter ou annuler un jalon                                                              | oui            | –               | oui    | –          | –          | –
    Annuler un jalon inscrit au contrat                                                                           | oui            | –               | –      | –          | –          | –
    Déclarer la météo d’une action                                                                                | oui            | oui             | oui    | –          | –          | –
    Réviser la prévision à terme d’une action                                                                     | oui            | –               | oui    | –          | –          | –
    Tenir le plan de financement d’une action : financeurs, étapes des dossiers, demandes de paiement, versements | oui            | –               | oui    | –          | –          | –
    Saisir le plan d’origine et les dates du contrat, les verrouiller, préparer les avenants et tenir l’enveloppe | oui            | –               | –      | –          | –          | –
    Inviter, modifier et suspendre des personnes                                                                  | oui            | –               | –      | –          | –          | –
    Décider qui lit les montants et les textes d’une action                                                       | oui            | –               | –      | –          | –          | –
    Commenter une action et ce qui la compose, et répondre aux questions                                          | oui            | oui             | oui    | oui        | oui        | –
    Lire et écrire les commentaires internes à l’État                                                             | –              | –               | –      | oui        | –          | –
    Relire ce qui a changé : valider, demander une précision                                                      | –              | –               | –      | oui        | –          | –
    Approuver un avenant ou la clôture d’une action                                                               | –              | –               | –      | oui        | –          | –
    Signaler un point de blocage                                                                                  | oui            | –               | oui    | –          | oui        | –
    Suivre un point de blocage : l’adresser, y répondre, le porter au COPIL, le lever                             | oui            | oui             | oui    | oui        | –          | –
    Déposer une pièce                                                                                             | oui            | –               | oui    | –          | oui        | –
    Retirer une pièce déposée par quelqu’un d’autre                                                               | oui            | –               | –      | –          | –          | –
    Fixer les séances du COPIL et enregistrer ses décisions                                                       | oui            | oui             | –      | –          | –          | –
    Lancer et arrêter une campagne de relance                                                                     | oui            | –               | –      | –          | –          | –
    Importer un classeur ou un CSV, et annuler ses imports                                                        | oui            | –               | oui    | –          | –          | –
    Voir les imports enregistrés par les autres, et les annuler                                                   | oui            | –               | –      | –          | –          | –
    Ouvrir ou fermer la page publique et les données ouvertes du territoire                                       | oui            | –               | –      | –          | –          | –
    "
  `);
});

test("without a role, nothing is allowed anywhere", () => {
  for (const permission of permissions) expect(can(holding(), permission, ALES)).toBe(false);
  expect(seesTerritory(holding(), ALES)).toBe(false);
  expect(mainRole(holding(), ALES)).toBeNull();
});

test("a role stops at the border of its territory", () => {
  for (const role of ROLES)
    for (const permission of permissions) expect(can(onAles(role), permission, TARBES)).toBe(false);
});

test("a role over a region covers its territories, one over the nation covers all", () => {
  const regional = over("OBSERVER", { regionId: "occitanie" });
  expect([ALES, TARBES, VITRE].map((scope) => can(regional, "action.read", scope))).toEqual([true, true, false]);
  const national = over("OBSERVER", {});
  expect([ALES, TARBES, VITRE].map((scope) => can(national, "action.read", scope))).toEqual([true, true, true]);
});

test("a role on one action gives nothing on its neighbours, nor on the territory", () => {
  const pilot = over("PILOT", { territoryId: "ales", actionId: "3" });
  expect(can(pilot, "spending.record", { ...ALES, actionId: "3" })).toBe(true);
  expect(can(pilot, "spending.record", { ...ALES, actionId: "4" })).toBe(false);
  expect(can(pilot, "action.read", { ...ALES, actionId: "4" })).toBe(false);
  expect(can(pilot, "action.read", ALES)).toBe(false);
  expect(seesTerritory(pilot, ALES)).toBe(true);
  expect(ownActions(pilot, "ales")).toEqual(["3"]);
  expect(ownActions(pilot, "tarbes")).toEqual([]);
});

test("a role on an action of one territory gives nothing on the same number elsewhere", () => {
  const pilot = over("PILOT", { territoryId: "ales", actionId: "3" });
  expect(can(pilot, "action.read", { ...TARBES, actionId: "3" })).toBe(false);
});

test("roles add up: a pilot who sits on the COPIL reads the other actions too", () => {
  const both = holding(
    { ...WHOLE, role: "PILOT", territoryId: "ales", actionId: "3" },
    { ...WHOLE, role: "COPIL", territoryId: "ales" },
  );
  expect(can(both, "action.read", { ...ALES, actionId: "4" })).toBe(true);
  expect(can(both, "spending.record", { ...ALES, actionId: "4" })).toBe(false);
  expect(can(both, "spending.record", { ...ALES, actionId: "3" })).toBe(true);
  expect(mainRole(both, ALES)).toBe("COPIL");
});

test("only the project lead manages people, the plan and the milestones of the contract", () => {
  const reserved: Permission[] = ["people.manage", "plan.edit", "milestone.cancelBaseline"];
  for (const permission of reserved)
    expect(ROLES.filter((role) => can(onAles(role), permission, ALES))).toEqual(["ADMIN"]);
});
