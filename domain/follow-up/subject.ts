import { z } from "zod";
import { identifier } from "../shared/input";

/** What people talk about and add proofs to: an action, or one thing of it. */
export const SUBJECT_KINDS = [
  "action",
  "milestone",
  "expense",
  "fundingLine",
  "obstacle",
  "declaration",
  "decision",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type Subject = { about: SubjectKind; subjectId: string };

export const subjectFields = {
  about: z.enum(SUBJECT_KINDS, { error: "Rechargez la page, puis recommencez." }),
  subjectId: identifier,
};

export const SUBJECT_LABELS: Record<SubjectKind, string> = {
  action: "Action",
  milestone: "Jalon",
  expense: "Dépense",
  fundingLine: "Financement",
  obstacle: "Point de blocage",
  declaration: "Point d’avancement",
  decision: "Décision",
};
