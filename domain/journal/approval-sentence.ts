import { z } from "zod";
import { NBSP, THIN } from "../shared/format";
import { ACTION_STATUSES } from "../status/status";
import { STATUS_LABELS } from "../status/status.labels";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type ApprovalEvent = Extract<JournalEvent, `approval.${string}`>;

const approval = z.union([
  z.object({ amendment: z.int(), reason: z.string().nullish() }),
  z.object({ status: z.enum(ACTION_STATUSES), reason: z.string().nullish() }),
]);

export function isApproval(event: JournalEvent): event is ApprovalEvent {
  return event.startsWith("approval.");
}

/** What the préfecture was asked to approve and what it answered; null when the shape is unknown. */
export function approvalSentence(event: ApprovalEvent, after: unknown): Told | null {
  const parsed = approval.safeParse(after);
  if (!parsed.success) return null;
  const about = parsed.data;
  const amended = "amendment" in about;
  const subject = amended
    ? `l’avenant n°${NBSP}${about.amendment}`
    : `la clôture «${THIN}${STATUS_LABELS[about.status]}${THIN}»`;
  switch (event) {
    case "approval.asked":
      return told(`Approbation de ${subject} demandée à la préfecture.`);
    case "approval.given":
      return told(`La préfecture approuve ${subject}.`, about.reason);
    case "approval.refused":
      return told(`La préfecture refuse ${subject}.`, about.reason);
    case "approval.withdrawn":
      return told(`Demande d’approbation de ${subject} retirée.`, about.reason);
  }
}
