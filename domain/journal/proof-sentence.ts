import { z } from "zod";
import { PROOF_SUBJECTS } from "../attachment/proof-subject";
import { SUBJECT_LABELS } from "../follow-up/subject";
import { NBSP, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type ProofEvent = Extract<JournalEvent, `proof.${string}`>;

const traced = z.object({
  fileName: z.string(),
  about: z.enum(PROOF_SUBJECTS).nullish(),
  label: z.string().nullish(),
  reason: z.string().nullish(),
});

export function isProof(event: JournalEvent): event is ProofEvent {
  return event.startsWith("proof.");
}

/** A proof added, with what it was joined to, or withdrawn, with why; null when the shape is unknown. */
export function proofSentence(event: ProofEvent, after: unknown): Told | null {
  const parsed = traced.safeParse(after);
  if (!parsed.success) return null;
  const { fileName, about, label, reason } = parsed.data;
  const name = `Pièce «${THIN}${fileName}${THIN}»`;
  if (event === "proof.withdrawn") return told(`${name} retirée.`, reason);
  const what =
    about && about !== "action" && label
      ? `${NBSP}: ${SUBJECT_LABELS[about].toLowerCase()} «${THIN}${label}${THIN}»`
      : "";
  return told(`${name} déposée${what}.`);
}
