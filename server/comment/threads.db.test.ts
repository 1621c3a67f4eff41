import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { PostCommentInput } from "@/domain/comment/comment.schema";
import { NO_TALK } from "@/domain/comment/comment-address";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { actionDetails } from "@/server/action/action-page.queries";
import { read } from "@/server/db/transaction";
import { ownData } from "@/server/people/own-data";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone } from "@/test-support/milestones";
import { plainText } from "./plain-text";
import { postComment } from "./post-comment";
import { replyToComment } from "./reply-to-comment";
import { resolveComment } from "./settle-comment";
import { withdrawComment } from "./withdraw-comment";

let action: TestAction;
let milestoneId: string;
let admin: Viewer;
let pilot: Viewer;
let prefecture: Viewer;
let industrialist: Viewer;

beforeAll(async () => {
  await freshDatabase();
  const territory = await aTerritory(client());
  action = await anAction(client(), territory);
  admin = await someone(client(), "ADMIN", territory);
  pilot = await someone(client(), "PILOT", action);
  prefecture = await someone(client(), "PREFECTURE", territory);
  industrialist = await someone(client(), "INDUSTRIALIST", action);
  milestoneId = await aContractMilestone(action, admin.id, { title: "Permis" });
});

/** The threads of the action as its page reads them. */
function talkOf(viewer: Viewer, asked = NO_TALK, day: CalendarDate | null = null) {
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, action.territory.slug, day);
    const contract = facts && visibleContract(viewer, facts);
    const own = contract?.actions.filter(isFull).find(({ id }) => id === action.id);
    if (!contract || !own) throw new Error("the action is not readable");
    return (await actionDetails(tx, contract, own, null, asked)).talk;
  });
}

async function post(viewer: Viewer, text: string, given: Partial<PostCommentInput> = {}): Promise<string> {
  const input = { key: randomUUID(), about: "action", subjectId: action.id, publishAs: "NOTE" } as const;
  await postComment(viewer, { ...input, text, ...given });
  return (await client().comment.findFirstOrThrow({ where: { parentId: null }, orderBy: { recordedAt: "desc" } })).id;
}

test("open questions come first, then the latest; what is settled or taken back says so, without its words", async () => {
  const question = await post(prefecture, `@${pilot.name}, pourquoi ?`, {
    about: "milestone",
    subjectId: milestoneId,
    publishAs: "QUESTION",
  });
  const settled = await post(admin, "Vu et clos.");
  const withdrawn = await post(pilot, "À reprendre.");
  await replyToComment(pilot, { key: randomUUID(), threadId: question, text: "Le voisin a répondu." });
  await resolveComment(admin, { commentId: settled });
  await withdrawComment(pilot, { commentId: withdrawn });
  const talk = await talkOf(pilot);
  expect([talk.total, talk.open, talk.speech]).toEqual([3, 1, null]);
  expect(talk.threads.map(({ id }) => id)).toEqual([question, withdrawn, settled]);
  const [asked, back, closed] = talk.threads;
  expect(asked).toMatchObject({
    about: "milestone",
    label: "Permis",
    role: "PREFECTURE",
    mine: false,
    parts: [{ called: pilot.name }, { words: ", pourquoi ?" }],
    replies: [{ author: pilot.name, role: "PILOT", mine: true, parts: [{ words: "Le voisin a répondu." }] }],
  });
  expect(back).toMatchObject({ parts: null, mine: true });
  expect(closed).toMatchObject({ resolvedBy: admin.name });
  expect(JSON.stringify(talk)).not.toContain("À reprendre");
});

test("who is called goes by the name of today, in the thread and in other lists", async () => {
  await client().user.update({ where: { id: pilot.id }, data: { name: "Personne retirée n° 1" } });
  const [asked] = (await talkOf(admin)).threads;
  expect(asked?.parts?.[0]).toEqual({ called: "Personne retirée n° 1" });
  const texts = await read(
    admin,
    (tx) => tx.$queryRaw<{ text: string }[]>`
      SELECT ${plainText(Prisma.sql`c`)} AS text FROM comment c WHERE c.kind = 'CLARIFICATION'`,
  );
  expect(texts).toEqual([{ text: "@Personne retirée n° 1, pourquoi ?" }]);
});

test("a thread that is open tells whom one may call there; its own right decides", async () => {
  const [first] = (await talkOf(admin)).threads;
  const asked = { ...NO_TALK, threadId: first?.id ?? "" };
  const speech = (await talkOf(prefecture, asked)).speech;
  expect(speech).toMatchObject({ asks: true, internal: true });
  expect((await talkOf(industrialist, asked)).speech).toMatchObject({ asks: false, internal: false });
  const onMilestone = { ...NO_TALK, commentOn: { about: "milestone", subjectId: milestoneId } as const };
  expect((await talkOf(pilot, onMilestone)).commentOn).toMatchObject({ label: "Permis" });
  const elsewhere = { ...NO_TALK, commentOn: { about: "milestone", subjectId: randomUUID() } as const };
  expect(await talkOf(pilot, elsewhere)).toMatchObject({ commentOn: null, speech: null });
});

test("read at a past day, nothing said since is told and nothing can be said", async () => {
  const talk = await talkOf(admin, NO_TALK, calendarDate("2021-05-31"));
  expect([talk.total, talk.threads, talk.speech]).toEqual([0, [], null]);
});

test("what one wrote is in the data one takes away, the words of others are not", async () => {
  const data = JSON.stringify(await ownData(pilot));
  expect(data).toContain("À reprendre.");
  expect(data).toContain("Le voisin a répondu.");
  expect(data).not.toContain("pourquoi ?");
});
