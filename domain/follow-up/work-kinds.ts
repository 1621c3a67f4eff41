import type { Role } from "../access/roles";
import type { SignalKind } from "../action/signals";

/** LATE: a day has passed. ASKED: someone waits for an answer. SOON: a day comes near. CHECK: the figures call for a look. */
export const URGENCIES = ["LATE", "ASKED", "SOON", "CHECK"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_TITLES: Record<Urgency, string> = {
  LATE: "En retard",
  ASKED: "On attend votre réponse",
  SOON: "Bientôt",
  CHECK: "À vérifier",
};

type OtherKind =
  | "REPLY_OVERDUE"
  | "DECISION_OVERDUE"
  | "QUESTION"
  | "ANSWER"
  | "OBSTACLE_HELD"
  | "REPLY_AWAITED"
  | "DECISION_ASKED"
  | "APPROVAL_AWAITED"
  | "APPROVAL_REFUSED"
  | "REVIEW"
  | "PROOF"
  | "LAPSE"
  | "DEADLINE";
export type WorkKind = SignalKind | OtherKind;

type Kind = { urgency: Urgency; for: readonly Role[] };

/** Who each kind of thing awaits: an observer is awaited for nothing. */
export const WORK_KINDS: Record<WorkKind, Kind> = {
  MILESTONE_OVERDUE: { urgency: "LATE", for: ["ADMIN", "PILOT"] },
  REPLY_OVERDUE: { urgency: "LATE", for: ["ADMIN", "PREFECTURE"] },
  DECISION_OVERDUE: { urgency: "LATE", for: ["ADMIN", "COPIL"] },
  QUESTION: { urgency: "ASKED", for: ["ADMIN", "PILOT", "INDUSTRIALIST"] },
  ANSWER: { urgency: "ASKED", for: ["PREFECTURE"] },
  OBSTACLE_HELD: { urgency: "ASKED", for: ["ADMIN", "PILOT"] },
  REPLY_AWAITED: { urgency: "ASKED", for: ["PREFECTURE"] },
  DECISION_ASKED: { urgency: "ASKED", for: ["ADMIN", "COPIL"] },
  APPROVAL_AWAITED: { urgency: "ASKED", for: ["PREFECTURE"] },
  APPROVAL_REFUSED: { urgency: "ASKED", for: ["ADMIN", "PILOT"] },
  REVIEW: { urgency: "ASKED", for: ["PREFECTURE"] },
  PROOF: { urgency: "ASKED", for: ["INDUSTRIALIST"] },
  LAPSE: { urgency: "SOON", for: ["ADMIN", "PILOT"] },
  DEADLINE: { urgency: "SOON", for: ["INDUSTRIALIST"] },
  CONTRADICTION: { urgency: "CHECK", for: ["ADMIN", "PILOT", "COPIL"] },
  FORECAST_OVER_BUDGET: { urgency: "CHECK", for: ["ADMIN", "PILOT"] },
  UNDER_PLAN: { urgency: "CHECK", for: ["ADMIN"] },
  COMMITMENT_RAISED: { urgency: "CHECK", for: ["ADMIN"] },
  NO_PLAN: { urgency: "CHECK", for: ["ADMIN"] },
  SILENCE: { urgency: "CHECK", for: ["ADMIN", "PILOT"] },
};
