import type { Role } from "../access/roles";
import type { SubjectKind } from "../follow-up/subject";
import type { CommentAudience, CommentKind } from "./comment-rules";

/** A piece of what someone wrote: words, or who is called. */
export type SpokenPart = { words: string } | { called: string };

export type CommentFacts = {
  id: string;
  authorId: string;
  author: string;
  /** The role its author holds there now; null when they hold none any more. */
  role: Role | null;
  at: Date;
  /** Null when its author took it back. */
  parts: readonly SpokenPart[] | null;
  mine: boolean;
};

/** A first comment, its answers in the order they were written, and what it is about. */
export type Thread = CommentFacts & {
  kind: CommentKind;
  audience: CommentAudience;
  about: SubjectKind;
  subjectId: string;
  /** In its own words; the number of an expense stands beside them. */
  label: string;
  number: number | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  replies: readonly CommentFacts[];
};

/** Whether a thread still awaits something: a question that stands and that nobody said was settled. */
export function isOpenQuestion(thread: Pick<Thread, "kind" | "resolvedAt" | "parts">): boolean {
  return thread.kind === "CLARIFICATION" && thread.resolvedAt === null && thread.parts !== null;
}
