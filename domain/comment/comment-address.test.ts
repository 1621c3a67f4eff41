import { expect, test } from "vitest";
import { SUBJECT_KINDS } from "../follow-up/subject";
import { NO_TALK, readAskedTalk, readSubject, writeSubject } from "./comment-address";
import { commentListParams, readCommentListQuery } from "./comment-list-query";

const ID = "0199a0f0-0000-7000-8000-000000000000";

test("an address names what is commented on, and reads back what it wrote", () => {
  for (const about of SUBJECT_KINDS) {
    const subject = { about, subjectId: ID };
    expect(readSubject(writeSubject(subject))).toEqual(subject);
  }
  for (const text of [undefined, "", "jalon", `jalon.${ID}x`, `fusée.${ID}`, `.${ID}`])
    expect(readSubject(text)).toBeNull();
});

test("what an address asks of the threads; anything unreadable asks for nothing", () => {
  expect(readAskedTalk({ fil: ID, jalon: ID })).toEqual({ ...NO_TALK, threadId: ID, focusId: ID });
  expect(readAskedTalk({ fil: "1", commenter: "rien", depense: [ID] })).toEqual(NO_TALK);
});

test("the filters of the list are read as they are written", () => {
  const query = { open: false, about: "fundingLine", page: 3 } as const;
  expect(commentListParams(query)).toEqual({ etat: null, sujet: "financement", page: 3 });
  expect(readCommentListQuery({ sujet: "financement", page: "3" })).toEqual(query);
  expect(readCommentListQuery({ etat: "ouvertes" })).toEqual({ open: true, about: null, page: 1 });
  expect(readCommentListQuery({ etat: "x", sujet: "x", page: "0" })).toEqual({ open: false, about: null, page: 1 });
});
