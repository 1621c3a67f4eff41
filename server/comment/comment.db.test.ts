import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { PostCommentInput } from "@/domain/comment/comment.schema";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone } from "@/test-support/milestones";
import { postComment } from "./post-comment";
import { replyToComment } from "./reply-to-comment";
import { reopenComment, resolveComment } from "./settle-comment";
import { withdrawComment } from "./withdraw-comment";

let action: TestAction;
let other: TestAction;
let admin: Viewer;
let copil: Viewer;
let pilot: Viewer;
let prefecture: Viewer;
let colleague: Viewer;
let industrialist: Viewer;
let observer: Viewer;

beforeAll(async () => {
  await freshDatabase();
  const territory = await aTerritory(client());
  action = await anAction(client(), territory);
  other = await anAction(client(), territory);
  admin = await someone(client(), "ADMIN", territory);
  copil = await someone(client(), "COPIL", territory);
  pilot = await someone(client(), "PILOT", action);
  prefecture = await someone(client(), "PREFECTURE", territory);
  colleague = await someone(client(), "PREFECTURE", territory);
  industrialist = await someone(client(), "INDUSTRIALIST", action);
  observer = await someone(client(), "OBSERVER", territory);
});

const posting = (given: Partial<PostCommentInput> = {}): PostCommentInput => ({
  key: randomUUID(),
  about: "action",
  subjectId: action.id,
  publishAs: "NOTE",
  text: "Le lot 2 est-il notifié ?",
  ...given,
});

async function post(viewer: Viewer, given: Partial<PostCommentInput> = {}) {
  await postComment(viewer, posting(given));
  return client().comment.findFirstOrThrow({ orderBy: { recordedAt: "desc" }, where: { parentId: null } });
}
const replying = (threadId: string, text = "Oui, le 4 juin.") => ({ key: randomUUID(), threadId, text });

/** What each person was told of a comment, by their id. */
async function told(commentId: string): Promise<Record<string, string>> {
  const rows = await client().notification.findMany({ where: { onceKey: { endsWith: `:${commentId}` } } });
  return Object.fromEntries(rows.map(({ userId, kind }) => [userId, kind]));
}

test("who is called by name, by role or by a box is told once; oneself is not", async () => {
  const input = posting({ text: `@${pilot.name}, voyez avec @Préfecture`, mentions: [copil.id, pilot.id] });
  await postComment(admin, input);
  await postComment(admin, input);
  const posted = await client().comment.findMany({ where: { authorId: admin.id } });
  expect(posted).toHaveLength(1);
  const [{ id = "", text = "" } = {}] = posted;
  expect(text).toBe(`@[${pilot.id}], voyez avec @[PREFECTURE]`);
  const called = [pilot, copil, prefecture, colleague].map((person) => [person.id, "comment.mention"]);
  expect(await told(id)).toEqual(Object.fromEntries(called));
  const [notice] = await client().notification.findMany({ where: { userId: pilot.id } });
  expect(notice?.href).toBe(`/territoires/${action.territory.slug}/actions/${action.number}?fil=${id}`);
});

test("whoever can't read the action can't be called, and nobody reads of it", async () => {
  const stranger = await someone(client(), "PILOT", other);
  const before = await client().comment.count();
  await expect(post(admin, { mentions: [stranger.id] })).rejects.toMatchObject({ code: "comment.mention" });
  await client().action.update({ where: { id: action.id }, data: { textsVisibility: "ACTION" } });
  await expect(post(admin, { mentions: [copil.id] })).rejects.toMatchObject({ code: "comment.mention" });
  await expect(post(copil)).rejects.toMatchObject({ code: "action.unknown" });
  await client().action.update({ where: { id: action.id }, data: { textsVisibility: "COPIL" } });
  await expect(post(industrialist, { mentions: [copil.id] })).rejects.toMatchObject({ code: "comment.mention" });
  expect(await client().comment.count()).toBe(before);
});

test("a question is told to the pilot and to whoever moved the thing, its answer to whoever asked", async () => {
  const milestoneId = await aContractMilestone(action, admin.id);
  const { id } = await post(prefecture, { about: "milestone", subjectId: milestoneId, publishAs: "QUESTION" });
  expect(await told(id)).toEqual({ [pilot.id]: "clarification.asked", [admin.id]: "clarification.asked" });
  await replyToComment(pilot, replying(id));
  const answer = await client().comment.findFirstOrThrow({ where: { parentId: id } });
  expect(answer).toMatchObject({ milestoneId, audience: "ALL", kind: "NOTE" });
  expect(await told(answer.id)).toEqual({ [prefecture.id]: "clarification.answered" });
  await replyToComment(copil, replying(id, "Merci."));
  const thanks = await client().comment.findFirstOrThrow({ where: { parentId: id, authorId: copil.id } });
  expect(await told(thanks.id)).toEqual({ [prefecture.id]: "clarification.answered", [pilot.id]: "comment.reply" });
  await expect(replyToComment(admin, replying(answer.id))).rejects.toMatchObject({ code: "comment.answer" });
});

test.each([
  ["pilot", () => pilot],
  ["industrialist", () => industrialist],
])("a %s asks no question and writes nothing internal", async (_who, viewer) => {
  await expect(post(viewer(), { publishAs: "QUESTION" })).rejects.toMatchObject({ code: "comment.denied" });
  await expect(post(viewer(), { publishAs: "INTERNAL" })).rejects.toMatchObject({ code: "comment.denied" });
});

test("an observer writes nothing; the project leader and the COPIL write nothing internal", async () => {
  await expect(post(observer)).rejects.toMatchObject({ code: "access.denied" });
  for (const viewer of [admin, copil])
    await expect(post(viewer, { publishAs: "INTERNAL" })).rejects.toMatchObject({ code: "comment.denied" });
});

test("an internal comment tells the préfecture alone, without its words, and to others does not exist", async () => {
  const { id } = await post(prefecture, { publishAs: "INTERNAL", text: "À ne pas dire. @Préfecture" });
  expect(await told(id)).toEqual({ [colleague.id]: "comment.mention" });
  const notices = await client().notification.findMany({ where: { onceKey: { endsWith: `:${id}` } } });
  expect(notices.map(({ excerpt }) => excerpt)).toEqual([`Action ${action.number}`]);
  await expect(post(prefecture, { publishAs: "INTERNAL", mentions: [pilot.id] })).rejects.toMatchObject({
    code: "comment.mention",
  });
  const absent = await replyToComment(admin, replying(randomUUID())).catch((error: Error) => error);
  for (const viewer of [admin, copil, pilot, industrialist]) {
    await expect(replyToComment(viewer, replying(id))).rejects.toEqual(absent);
    await expect(resolveComment(viewer, { commentId: id })).rejects.toMatchObject({ code: "comment.unknown" });
  }
  await replyToComment(colleague, replying(id, "Entendu."));
  const answer = await client().comment.findFirstOrThrow({ where: { parentId: id } });
  expect(answer.audience).toBe("STATE");
});

test("a thread is closed and opened again by who began it, the project leader or the préfecture", async () => {
  const { id: commentId } = await post(industrialist);
  for (const viewer of [pilot, copil])
    await expect(resolveComment(viewer, { commentId })).rejects.toMatchObject({ code: "comment.theirs" });
  for (const viewer of [industrialist, admin, prefecture]) {
    await resolveComment(viewer, { commentId });
    expect(await client().comment.findUnique({ where: { id: commentId } })).toMatchObject({ resolvedById: viewer.id });
    await expect(resolveComment(viewer, { commentId })).rejects.toMatchObject({ code: "comment.settled" });
    await reopenComment(viewer, { commentId });
    await expect(reopenComment(viewer, { commentId })).rejects.toMatchObject({ code: "comment.open" });
  }
});

test("only its author takes a comment back; its notices lose their words, its row stays", async () => {
  const { id: commentId } = await post(pilot, { text: "Chiffre faux @Préfecture" });
  await expect(withdrawComment(admin, { commentId })).rejects.toMatchObject({ code: "comment.theirs" });
  await withdrawComment(pilot, { commentId });
  await expect(withdrawComment(pilot, { commentId })).rejects.toMatchObject({ code: "comment.withdrawn" });
  const notices = await client().notification.findMany({ where: { onceKey: { endsWith: `:${commentId}` } } });
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.every(({ excerpt }) => excerpt === null)).toBe(true);
  expect(await client().comment.count({ where: { id: commentId } })).toBe(1);
});
