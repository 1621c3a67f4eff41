import { z } from "zod";
import type { Subject, SubjectKind } from "../follow-up/subject";

/** What a proof can be joined to. */
export const PROOF_SUBJECTS = ["action", "milestone", "expense", "fundingLine", "obstacle"] as const;
export type ProofSubject = Extract<SubjectKind, (typeof PROOF_SUBJECTS)[number]>;
export type ProvenSubject = Subject & { about: ProofSubject };

const written = z
  .string()
  .regex(/^[a-zA-Z]{1,20}\.[0-9a-f-]{36}$/)
  .transform((text) => {
    const [about, subjectId] = text.split(".");
    return { about, subjectId };
  })
  .pipe(z.strictObject({ about: z.enum(PROOF_SUBJECTS), subjectId: z.uuid() }));

/** A subject as a list of choices and an address write it: « milestone.0191… ». */
export function writeSubject({ about, subjectId }: ProvenSubject): string {
  return `${about}.${subjectId}`;
}

export function readSubject(text: unknown): ProvenSubject | null {
  return written.safeParse(text).data ?? null;
}
