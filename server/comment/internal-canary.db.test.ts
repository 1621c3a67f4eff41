import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { answerOf, everyAnswer } from "@/test-support/canary/answers";
import { aCanaryTerritory, type CanaryTerritory } from "@/test-support/canary/canary-territory";
import { READERS, type Reader, theReaders } from "@/test-support/canary/readers";
import { freshDatabase } from "@/test-support/database";
import { postComment } from "./post-comment";
import { replyToComment } from "./reply-to-comment";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

/** What is internal to the State, and the name of whom it calls: found nowhere else, since that person left since. */
const SECRETS = ["CanariInternePremier", "CanariInterneReponse", "CanariInterneJalon", "CanariInterneNomme"];
const OPEN = "CanariPourTous";

let place: CanaryTerritory;
let readers: Reader[];
let threads: { id: string; number: number }[];

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  process.env.COMMANDS_PER_MINUTE = "100000";
  await freshDatabase();
  place = await aCanaryTerritory(5);
  readers = await theReaders(place);
  const { territory } = place;
  const author = await someone(client(), "PREFECTURE", territory);
  const called = await someone(client(), "PREFECTURE", territory);
  await client().user.update({ where: { id: called.id }, data: { name: "CanariInterneNomme" } });
  await client().user.updateMany({ data: { mailDigest: "IMMEDIATE" } });
  threads = [];
  for (const { action } of place.actions) {
    const about = { about: "action", subjectId: action.id, key: randomUUID(), publishAs: "INTERNAL" } as const;
    await postComment(author, { ...about, text: "CanariInternePremier @CanariInterneNomme @Préfecture" });
    const { id } = await client().comment.findFirstOrThrow({ where: { actionId: action.id } });
    threads.push({ id, number: action.number });
    await replyToComment(called, { key: randomUUID(), threadId: id, text: "CanariInterneReponse" });
    const milestone = await client().milestone.findFirstOrThrow({ where: { actionId: action.id } });
    const onMilestone = { ...about, about: "milestone", subjectId: milestone.id, key: randomUUID() } as const;
    await postComment(author, { ...onMilestone, text: "CanariInterneJalon" });
  }
  await client().membership.deleteMany({ where: { userId: called.id } });
}, 60_000);

/** The actions whose every drawer is opened: those somebody follows. */
const READ_CLOSELY = 3;

/** Everything the application answers to whoever just arrived, besides what it echoes. */
async function everything(): Promise<string> {
  const { slug } = place.territory;
  const { text } = await everyAnswer(place);
  const texts = [text];
  for (const route of ["/", "/notifications", "/compte", "/compte/mes-donnees"])
    texts.push(await answerOf(route, {}, {}));
  for (const { id, number } of threads.slice(0, READ_CLOSELY)) {
    const { action } = place.actions.find((each) => each.action.number === number) ?? {};
    const asked = [{ fil: id }, { commenter: `action.${action?.id}` }, { etat: "ouvertes" }];
    for (const search of asked)
      for (const section of ["", "/echanges"])
        texts.push(
          await answerOf(`/territoires/[slug]/actions/[number]${section}`, { slug, number: String(number) }, search),
        );
    const milestone = await client().milestone.findFirstOrThrow({ where: { actionId: action?.id ?? "" } });
    const opened = { jalon: milestone.id };
    texts.push(await answerOf("/territoires/[slug]/actions/[number]", { slug, number: String(number) }, opened));
  }
  const found = await answerOf("/recherche/resultats", {}, { q: "CanariInterne", territoire: slug });
  texts.push(found.replaceAll('"CanariInterne"', ""));
  return texts.join("\n");
}

const foundIn = (text: string) => SECRETS.filter((secret) => text.includes(secret));

/** One of each role: nothing else decides who sits with the State. */
const OTHERS = READERS.filter(([, role], rank) => role !== "PREFECTURE" && firstOf(role) === rank);

function firstOf(role: string): number {
  return READERS.findIndex(([, held]) => held === role);
}

test.each(OTHERS.map(([name]) => name))(
  "%s finds nothing of what is internal to the State, nor that there is any",
  async (name) => {
    const reader = readers.find((each) => each.name === name);
    if (!reader) throw new Error(`nobody is called ${name}`);
    await reader.arrive();
    const text = await everything();
    expect(foundIn(text)).toEqual([]);
    for (const { id } of threads) expect(text.replaceAll(`action.${id}`, "")).not.toMatch(new RegExp(`"${id}"`));
    if (reader.role !== "OBSERVER") expect(text).toContain("Personne n’a encore commenté cette action.");
    expect(text).not.toMatch(/interne à l’État/);
  },
  240_000,
);

test("the préfecture finds all of it, in the same places", async () => {
  const reader = readers.find(({ role }) => role === "PREFECTURE");
  await reader?.arrive();
  const text = await everything();
  expect(foundIn(text)).toEqual(SECRETS);
  expect(text).not.toContain("Personne n’a encore commenté cette action.");
}, 240_000);

test("notices and letters are for the préfecture, and hold no word of it", async () => {
  const state = new Set(
    (await client().membership.findMany({ where: { role: "PREFECTURE" } })).map(({ userId }) => userId),
  );
  const notices = await client().notification.findMany();
  const left = (await client().user.findFirstOrThrow({ where: { name: "CanariInterneNomme" } })).id;
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.filter(({ userId }) => !state.has(userId) && userId !== left)).toEqual([]);
  expect(foundIn(JSON.stringify(notices))).toEqual([]);
  const letters = await client().outboxMail.findMany({ where: { kind: "notice" } });
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.filter(({ userId }) => !state.has(userId ?? "") && userId !== left)).toEqual([]);
  const words = letters.map(({ text }) => text).join("\n");
  expect(foundIn(words).filter((secret) => secret !== "CanariInterneNomme")).toEqual([]);
  for (const { subject } of letters) expect(subject).toMatch(/^1\u00a0nouvelle\u00a0: Action \d+/);
  const journal = await client().journalEntry.findMany({ select: { before: true, after: true } });
  expect(foundIn(JSON.stringify(journal))).toEqual([]);
});

test("what is for everyone is found by who reads the action, which shows that the search for the rest is not blind", async () => {
  const author = await someone(client(), "PREFECTURE", place.territory);
  const [first] = place.actions;
  if (!first) throw new Error("no action");
  const subjectId = first.action.id;
  await postComment(author, { key: randomUUID(), about: "action", subjectId, publishAs: "NOTE", text: OPEN });
  const admin = readers.find(({ role }) => role === "ADMIN");
  await admin?.arrive();
  const params = { slug: place.territory.slug, number: String(first.action.number) };
  const page = await answerOf("/territoires/[slug]/actions/[number]", params, {});
  expect(page).toContain(OPEN);
  expect(page).not.toContain("CanariInterne");
});
