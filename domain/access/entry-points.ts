import type { Permission } from "./permissions";

/**
 * Who may use an entry point: anyone, whoever has signed in, whoever it belongs to, whoever holds a role in the
 * territory, or whoever holds a right over the action or the territory it is about.
 */
export type Rule =
  | { public: true }
  | { signedIn: true }
  | { own: "session" | "identity" | "apiToken" }
  /** Of whoever brought the file, while they may import there. Once recorded, also of whoever oversees the imports of the territory. */
  | { own: "import" }
  | { sees: "territory" }
  | { permission: Permission; on: "territory" }
  /** Over the territory or at least one of its actions. */
  | { permission: Permission; on: "someAction" }
  /** `contractual` is the further right it takes when the contract gives the milestone its date. */
  | { permission: Permission; on: "action"; contractual?: Permission };

const PUBLIC = { public: true } as const;
const SIGNED_IN = { signedIn: true } as const;
const SEES = { sees: "territory" } as const;
const on = (permission: Permission) => ({ permission, on: "action" }) as const;
const over = (permission: Permission) => ({ permission, on: "territory" }) as const;
const within = (permission: Permission) => ({ permission, on: "someAction" }) as const;
const OWN_IMPORT = { own: "import" } as const;

/** What the browser may call: one line per command, by the name it is exported under. What has no line does not compile. */
export const COMMAND_RULES = {
  signIn: PUBLIC,
  enterAs: PUBLIC,
  acceptInvitation: PUBLIC,
  askSignInLink: PUBLIC,
  openSignInLink: PUBLIC,
  confirmNothingNew: PUBLIC,
  giveSecondFactor: PUBLIC,
  startSecondFactor: PUBLIC,
  confirmSecondFactor: PUBLIC,
  signOut: PUBLIC,
  changePassword: SIGNED_IN,
  closeSession: { own: "session" },
  closeOtherSessions: SIGNED_IN,
  chooseMail: SIGNED_IN,
  openNotification: SIGNED_IN,
  readAllNotifications: SIGNED_IN,
  renewRecoveryCodes: SIGNED_IN,
  removeSecondFactor: SIGNED_IN,
  renewCalendarFeed: SIGNED_IN,
  revokeCalendarFeed: SIGNED_IN,
  createApiToken: SIGNED_IN,
  revokeApiToken: { own: "apiToken" },
  unlinkIdentity: { own: "identity" },
  recordExpense: on("spending.record"),
  recordEntry: on("spending.record"),
  adjustExpense: on("spending.record"),
  correctEntry: on("spending.record"),
  editExpense: on("spending.record"),
  undoExpense: on("spending.record"),
  reachMilestone: on("milestone.update"),
  postponeMilestone: on("milestone.update"),
  unreachMilestone: on("milestone.update"),
  cancelMilestone: { permission: "milestone.update", on: "action", contractual: "milestone.cancelBaseline" },
  addMilestone: on("milestone.update"),
  undoMilestone: on("milestone.update"),
  setContractMilestone: on("plan.edit"),
  declareStatus: on("status.declare"),
  confirmPoint: on("status.declare"),
  publishPoint: on("status.declare"),
  savePointDraft: on("status.declare"),
  discardPointDraft: on("status.declare"),
  withdrawClosing: on("status.declare"),
  setVisibility: on("visibility.edit"),
  withdrawProof: on("proof.add"),
  reviseForecast: on("forecast.revise"),
  addFunding: on("funding.record"),
  recordFundingStep: on("funding.record"),
  retractFundingStep: on("funding.record"),
  editFunding: on("funding.record"),
  claimPayment: on("funding.record"),
  recordReceipt: on("funding.record"),
  reverseFundingEntry: on("funding.record"),
  undoFundingStep: on("funding.record"),
  undoFundingPayment: on("funding.record"),
  raiseObstacle: on("obstacle.raise"),
  addressObstacle: on("obstacle.follow"),
  answerObstacle: on("obstacle.follow"),
  escalateObstacle: on("obstacle.follow"),
  resolveObstacle: on("obstacle.follow"),
  reopenObstacle: on("obstacle.follow"),
  enterPlan: on("plan.edit"),
  lockPlan: over("plan.edit"),
  setAmendment: over("plan.edit"),
  amendDate: over("plan.edit"),
  sealAmendment: over("plan.edit"),
  askApproval: over("plan.edit"),
  approve: over("approval.give"),
  refuse: over("approval.give"),
  scheduleMeeting: over("decision.record"),
  moveMeeting: over("decision.record"),
  cancelMeeting: over("decision.record"),
  recordDecision: over("decision.record"),
  applyDecision: over("decision.record"),
  reopenDecision: over("decision.record"),
  claimEnvelope: over("plan.edit"),
  withdrawClaim: over("plan.edit"),
  acceptItem: on("review.judge"),
  acceptAction: on("review.judge"),
  askClarification: on("review.judge"),
  closeReview: over("review.judge"),
  invitePerson: over("people.manage"),
  grantRole: over("people.manage"),
  removeRole: over("people.manage"),
  renewLink: over("people.manage"),
  suspendPerson: over("people.manage"),
  restorePerson: over("people.manage"),
  changeRole: over("people.manage"),
  removePerson: over("people.manage"),
  handOver: over("people.manage"),
  anonymizePerson: over("people.manage"),
  retryLetter: over("people.manage"),
  retryTask: over("people.manage"),
  launchCampaign: over("campaign.run"),
  stopCampaign: over("campaign.run"),
  postComment: on("comment.write"),
  replyToComment: on("comment.write"),
  resolveComment: on("comment.write"),
  reopenComment: on("comment.write"),
  withdrawComment: on("comment.write"),
  setPublication: over("territory.publish"),
  setSiret: over("territory.publish"),
  setDeMinimis: over("territory.publish"),
  chooseColumns: OWN_IMPORT,
  fixCell: OWN_IMPORT,
  judgeRow: OWN_IMPORT,
  runImport: OWN_IMPORT,
  abandonImport: OWN_IMPORT,
  undoImport: OWN_IMPORT,
} as const satisfies Record<string, Rule>;
export type CommandName = keyof typeof COMMAND_RULES;
/** Those that anyone may call. */
export type PublicCommandName = {
  [Name in CommandName]: (typeof COMMAND_RULES)[Name] extends { public: true } ? Name : never;
}[CommandName];

/** Every page and file by its route, as the build names it; the last two are the framework's own. */
export const ROUTE_RULES: Record<string, Rule> = {
  "/connexion": PUBLIC,
  "/connexion/[provider]/depart": PUBLIC,
  "/connexion/[provider]/retour": PUBLIC,
  "/connexion/deconnexion": PUBLIC,
  "/connexion/lien": PUBLIC,
  "/connexion/lien/entrer": PUBLIC,
  "/connexion/lien/[token]": PUBLIC,
  "/connexion/second-facteur": PUBLIC,
  "/invitation/[token]": PUBLIC,
  "/rien-de-neuf/[token]": PUBLIC,
  "/accessibilite": PUBLIC,
  "/mentions-legales": PUBLIC,
  "/confidentialite": PUBLIC,
  "/.well-known/security.txt": PUBLIC,
  "/boite-aux-lettres": PUBLIC,
  "/agenda/[token]": PUBLIC,
  "/public/[slug]": PUBLIC,
  "/public/[slug]/donnees/[file]": PUBLIC,
  "/api": PUBLIC,
  "/api/problemes": PUBLIC,
  "/api/v1": PUBLIC,
  "/api/v1/openapi.json": PUBLIC,
  "/healthz": PUBLIC,
  "/readyz": PUBLIC,
  "/": SIGNED_IN,
  "/compte": SIGNED_IN,
  "/notifications": SIGNED_IN,
  "/compte/second-facteur": SIGNED_IN,
  "/compte/mes-donnees": SIGNED_IN,
  "/recherche": SIGNED_IN,
  "/recherche/resultats": SIGNED_IN,
  "/api/v1/territories": SIGNED_IN,
  "/api/v1/territories/[slug]": SEES,
  "/api/v1/territories/[slug]/contract": SEES,
  "/api/v1/territories/[slug]/actions": SEES,
  "/api/v1/territories/[slug]/actions/[number]": on("action.read"),
  "/api/v1/territories/[slug]/milestones": SEES,
  "/api/v1/territories/[slug]/expenses": SEES,
  "/api/v1/territories/[slug]/expenses/[number]": on("action.read"),
  "/api/v1/territories/[slug]/funding": SEES,
  "/api/v1/territories/[slug]/totals": SEES,
  "/territoires": SIGNED_IN,
  "/territoires/[slug]": SEES,
  "/territoires/export": SIGNED_IN,
  "/territoires/[slug]/export/[table]": SEES,
  "/territoires/[slug]/a-traiter": SEES,
  "/territoires/[slug]/calendrier": SEES,
  "/territoires/[slug]/jalons": SEES,
  "/territoires/[slug]/depenses": SEES,
  "/territoires/[slug]/blocages": SEES,
  "/territoires/[slug]/finances": SEES,
  "/territoires/[slug]/finances/export/[table]": SEES,
  "/territoires/[slug]/copil": SEES,
  "/territoires/[slug]/revue": over("review.judge"),
  "/territoires/[slug]/historique": SEES,
  "/territoires/[slug]/historique/export": SEES,
  "/territoires/[slug]/actions/[number]": on("action.read"),
  "/territoires/[slug]/actions/[number]/jalons": on("action.read"),
  "/territoires/[slug]/actions/[number]/depenses": on("action.read"),
  "/territoires/[slug]/actions/[number]/financement": on("action.read"),
  "/territoires/[slug]/actions/[number]/historique": on("action.read"),
  "/territoires/[slug]/actions/[number]/points": on("action.read"),
  "/territoires/[slug]/actions/[number]/pieces": on("proof.add"),
  "/territoires/[slug]/pieces/[id]": on("action.read"),
  "/territoires/[slug]/actions/[number]/echanges": on("action.read"),
  "/territoires/[slug]/administration": over("people.manage"),
  "/territoires/[slug]/administration/personnes": over("people.manage"),
  "/territoires/[slug]/administration/lettres": over("people.manage"),
  "/territoires/[slug]/administration/export/[table]": over("people.manage"),
  "/territoires/[slug]/administration/relances": over("campaign.run"),
  "/territoires/[slug]/administration/acces-refuses": over("people.manage"),
  "/territoires/[slug]/administration/plan": over("plan.edit"),
  "/territoires/[slug]/administration/plan/[number]": over("plan.edit"),
  "/territoires/[slug]/administration/jalons": over("plan.edit"),
  "/territoires/[slug]/administration/avenants": over("plan.edit"),
  "/territoires/[slug]/administration/avenants/[number]": over("plan.edit"),
  "/territoires/[slug]/administration/avenants/[number]/plan/[action]": over("plan.edit"),
  "/territoires/[slug]/administration/enveloppe": over("plan.edit"),
  "/territoires/[slug]/administration/publication": over("territory.publish"),
  "/territoires/[slug]/import": within("import.run"),
  "/territoires/[slug]/import/fichiers": within("import.run"),
  "/territoires/[slug]/import/classeur": within("import.run"),
  "/territoires/[slug]/import/modeles/[kind]": within("import.run"),
  "/territoires/[slug]/import/[id]": OWN_IMPORT,
  "/territoires/[slug]/import/[id]/a-corriger": OWN_IMPORT,
  "/_not-found": PUBLIC,
  "/_global-error": PUBLIC,
};

/** A route's pattern as a test of addresses, and how particular it is: words before blanks. */
const patterns = Object.keys(ROUTE_RULES)
  .toSorted((a, b) => blanks(a) - blanks(b))
  .map((route) => ({ route, form: new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}/?$`) }));

function blanks(route: string): number {
  return route.split("[").length;
}

/** The route that answers an address: « /territoires/[slug] » for « /territoires/ales ». */
export function routeOf(path: string): string | null {
  return patterns.find(({ form }) => form.test(path))?.route ?? null;
}
