import { quoted } from "../shared/format";
import type { ActionStatus } from "./status";

export const STATUS_LABELS: Record<ActionStatus, string> = {
  NOT_STARTED: "Non démarrée",
  ON_TRACK: "Dans les temps",
  WATCH: "À surveiller",
  LATE: "En retard",
  BLOCKED: "Bloquée",
  DONE: "Terminée",
  ABANDONED: "Abandonnée",
};

/** What stands where no pilot has declared anything yet. */
const NO_STATUS_LABEL = "Non déclarée";

/** When to choose each level, in one line. */
export const STATUS_HELP: Record<ActionStatus, string> = {
  NOT_STARTED: "Rien n’est encore engagé sur le terrain.",
  ON_TRACK: "Dans le plan, aucun jalon dépassé.",
  WATCH: "Un risque est identifié.",
  LATE: "Un jalon est dépassé.",
  BLOCKED: "Une décision extérieure manque.",
  DONE: "Tous les jalons sont atteints.",
  ABANDONED: "L’action s’arrête sans être menée à son terme.",
};

export function statusLabel(status: ActionStatus | null): string {
  return status === null ? NO_STATUS_LABEL : STATUS_LABELS[status];
}

export function quotedStatus(status: ActionStatus): string {
  return quoted(STATUS_LABELS[status]);
}
