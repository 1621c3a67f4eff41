import { z } from "zod";
import { SUBJECT_KINDS, type Subject, type SubjectKind } from "../follow-up/subject";

/** How an address names what is commented on: « commenter=jalon.<id> ». */
export const SUBJECT_WORDS: Record<SubjectKind, string> = {
  action: "action",
  milestone: "jalon",
  expense: "depense",
  fundingLine: "financement",
  obstacle: "blocage",
  declaration: "point",
  decision: "decision",
};

const id = z.uuid();

/** « jalon.<id> » as a subject; null when it names none. */
export function readSubject(text: unknown): Subject | null {
  if (typeof text !== "string") return null;
  const cut = text.indexOf(".");
  const about = SUBJECT_KINDS.find((kind) => SUBJECT_WORDS[kind] === text.slice(0, cut));
  const subjectId = id.safeParse(text.slice(cut + 1));
  return about && subjectId.success ? { about, subjectId: subjectId.data } : null;
}

export function writeSubject({ about, subjectId }: Subject): string {
  return `${SUBJECT_WORDS[about]}.${subjectId}`;
}

/**
 * What an address asks of the threads of a page: one to open, something to comment on, and the thing whose drawer is open,
 * which shows its own.
 */
export type AskedTalk = { threadId: string | null; commentOn: Subject | null; focusId: string | null };

export function readAskedTalk(params: Readonly<Record<string, unknown>>): AskedTalk {
  const named = (value: unknown) => id.safeParse(value).data ?? null;
  return {
    threadId: named(params.fil),
    commentOn: readSubject(params.commenter),
    focusId: named(params.depense) ?? named(params.jalon) ?? named(params.blocage) ?? named(params.ligne),
  };
}

/** An address that asks nothing of the threads. */
export const NO_TALK: AskedTalk = { threadId: null, commentOn: null, focusId: null };
