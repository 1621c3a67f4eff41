import { listFr, THIN } from "../shared/format";
import type { Contradiction } from "./contradictions";
import type { ActionStatus } from "./status";
import { STATUS_LABELS } from "./status.labels";

/** What is declared, then everything the figures say against it: neither corrects the other. */
export function contradictionSentence(status: ActionStatus, found: readonly Contradiction[]): string {
  return `La météo dit «${THIN}${STATUS_LABELS[status]}${THIN}», ${listFr(found.map(({ words }) => words))}.`;
}
