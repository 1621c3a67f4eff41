import { z } from "zod";
import type { SubjectKind } from "../follow-up/subject";
import { askedNumber, askedOne, type SearchParams } from "../shared/list-query";
import { SUBJECT_WORDS } from "./comment-address";

/** Which threads of an action are listed: those that await an answer, those about one kind of thing, or all. */
export type CommentListQuery = { open: boolean; about: SubjectKind | null; page: number };

const OPEN_WORD = "ouvertes";

const address = z.object({
  etat: z.literal(OPEN_WORD).nullish().catch(null),
  sujet: askedOne(SUBJECT_WORDS),
  page: askedNumber,
});

export function readCommentListQuery(params: SearchParams): CommentListQuery {
  const { etat, sujet, page } = address.parse(params);
  return { open: etat === OPEN_WORD, about: sujet ?? null, page: Math.max(1, page ?? 1) };
}

/** The same as the address writes it; what is not filtered is not written. */
export function commentListParams({ open, about, page }: CommentListQuery): Record<string, string | number | null> {
  return {
    etat: open ? OPEN_WORD : null,
    sujet: about === null ? null : SUBJECT_WORDS[about],
    page: page > 1 ? page : null,
  };
}
