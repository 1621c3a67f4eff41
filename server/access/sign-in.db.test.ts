import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { liveSessions, nextRequest, STRONG } from "@/test-support/sessions";
import { changePassword } from "./change-password";
import { closeOwnSession } from "./own-sessions";
import { hashPassword } from "./password";
import { readSessionCookie } from "./session";
import { signInWithPassword } from "./sign-in";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.TRUSTED_PROXIES = "1";
  return freshDatabase();
});
beforeEach(() => {
  browser.restart();
  fromAnotherAddress();
});

let address = 0;
const fromAnotherAddress = () => browser.sent.set("x-forwarded-for", `192.0.2.${++address}`);

const stored = hashPassword(STRONG);

async function anAccount(given: { suspendedAt?: Date; passwordHash?: null } = {}) {
  const person = await someone(client(), "OBSERVER", await aTerritory(client()));
  await client().user.update({ where: { id: person.id }, data: { passwordHash: await stored, ...given } });
  return person;
}

const attempt = (email: string, password = STRONG) => signInWithPassword({ email, password });
const answer = (email: string, password?: string) => attempt(email, password).catch((error: Error) => error);

test("the right password opens a session of twelve hours behind a cookie scripts can't read", async () => {
  const person = await anAccount();
  await attempt(person.email);
  const sessionId = (await readSessionCookie()) ?? "";
  expect(await nextRequest(sessionId)).toMatchObject({ id: person.id, email: person.email });
  const session = await client().session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(Math.round((session.expiresAt.getTime() - session.createdAt.getTime()) / 3_600_000)).toBe(12);
  expect(session.userAgent).toContain("Firefox");
  const [cookie] = [...browser.kept.values()];
  expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", maxAge: 43_200 });
  expect(cookie?.value).not.toContain(sessionId);
});

test("each sign-in is a new session; nothing a visitor brought along is kept", async () => {
  const person = await anAccount();
  browser.kept.set("creuset.session", { value: "apporté", options: undefined });
  await attempt(person.email);
  const first = await readSessionCookie();
  await attempt(person.email);
  expect(await readSessionCookie()).not.toBe(first);
  expect(await liveSessions(person.id)).toBe(2);
});

test("unknown, wrong, suspended and without a password are one sentence", async () => {
  const answers = [
    await answer("inconnu@exemple.fr"),
    await answer((await anAccount()).email, "Un-autre-2021 !"),
    await answer((await anAccount({ suspendedAt: new Date() })).email),
    await answer((await anAccount({ passwordHash: null })).email),
  ];
  expect(answers[0]).toMatchObject({ name: "Refusal", code: "signin.denied" });
  for (const each of answers) expect(each).toEqual(answers[0]);
  expect(browser.kept.size).toBe(0);
});

test("the time an answer takes doesn't tell an unknown account from a wrong password", async () => {
  const person = await anAccount();
  const timed = async (email: string) => {
    const start = performance.now();
    await answer(email, "Un-autre-2021 !");
    return performance.now() - start;
  };
  await timed("premier@exemple.fr");
  const [unknown, wrong] = [await timed("second@exemple.fr"), await timed(person.email)];
  expect(unknown).toBeGreaterThan(wrong / 10);
});

test("after five failures the account is closed, even to the right password, wherever it comes from", async () => {
  const person = await anAccount();
  for (let failure = 0; failure < 5; failure++)
    expect(await answer(person.email, "Un-autre-2021 !")).toMatchObject({ code: "signin.denied" });
  expect(await answer(person.email)).toMatchObject({ code: "signin.throttled" });
  fromAnotherAddress();
  expect(await answer(person.email)).toMatchObject({ code: "signin.throttled" });
  await expect(attempt((await anAccount()).email)).resolves.toBeUndefined();
});

test("an account that doesn't exist closes in the same way", async () => {
  for (let failure = 0; failure < 5; failure++) await answer("personne@exemple.fr");
  expect(await answer("personne@exemple.fr")).toMatchObject({ code: "signin.throttled" });
});

test("four failures then the right password start the count again", async () => {
  const person = await anAccount();
  for (let round = 0; round < 2; round++) {
    for (let failure = 0; failure < 4; failure++) await answer(person.email, "Un-autre-2021 !");
    await expect(attempt(person.email)).resolves.toBeUndefined();
  }
});

test("a quarter of an hour later the door opens again", async () => {
  const person = await anAccount();
  for (let failure = 0; failure < 5; failure++) await answer(person.email, "Un-autre-2021 !");
  await client().signInThrottle.updateMany({ data: { windowEnd: new Date(Date.now() - 1) } });
  await expect(attempt(person.email)).resolves.toBeUndefined();
});

test("thirty failures from one address close it to every account, not to those who come from elsewhere", async () => {
  const person = await anAccount();
  await client().signInThrottle.create({
    data: { key: `address:192.0.2.${address}`, failures: 29, windowEnd: new Date(Date.now() + 60_000) },
  });
  await answer("n-importe-qui@exemple.fr");
  expect(await answer(person.email)).toMatchObject({ code: "signin.throttled" });
  fromAnotherAddress();
  await expect(attempt(person.email)).resolves.toBeUndefined();
});

test("people who sign in rightly don't close the address they share", async () => {
  const person = await anAccount();
  await client().signInThrottle.create({
    data: { key: `address:192.0.2.${address}`, failures: 28, windowEnd: new Date(Date.now() + 60_000) },
  });
  for (let again = 0; again < 4; again++) await expect(attempt(person.email)).resolves.toBeUndefined();
});

test("forty guesses sent at once are no more than five", async () => {
  const person = await anAccount();
  const answers = await Promise.all(Array.from({ length: 40 }, () => answer(person.email, "Un-autre-2021 !")));
  const tried = answers.filter((each) => each instanceof Error && "code" in each && each.code === "signin.denied");
  expect(tried).toHaveLength(5);
});

test("a session closed by its owner is over; somebody else's is out of reach", async () => {
  const [mine, theirs] = [await anAccount(), await anAccount()];
  await attempt(theirs.email);
  const foreign = (await readSessionCookie()) ?? "";
  await attempt(mine.email);
  const own = (await readSessionCookie()) ?? "";
  const viewer = await nextRequest(own);
  if (!viewer) throw new Error("expected a session");
  await expect(closeOwnSession(viewer, { sessionId: foreign })).rejects.toMatchObject({ code: "session.unknown" });
  expect(await nextRequest(foreign)).not.toBeNull();
  await closeOwnSession(viewer, { sessionId: own });
  expect(await nextRequest(own)).toBeNull();
});

test("a password is changed by who knows it, and their other sessions end", async () => {
  const person = await anAccount();
  await attempt(person.email);
  const other = (await readSessionCookie()) ?? "";
  await attempt(person.email);
  const viewer = await nextRequest((await readSessionCookie()) ?? "");
  if (!viewer) throw new Error("expected a session");
  const change = { password: "Tournevis-mauve-21 !", again: "Tournevis-mauve-21 !" };
  await expect(changePassword(viewer, { ...change, current: "Un-autre-2021 !" })).rejects.toMatchObject({
    fields: { current: expect.any(String) },
  });
  expect(await nextRequest(other)).not.toBeNull();
  await changePassword(viewer, { ...change, current: STRONG });
  expect(await nextRequest(other)).toBeNull();
  expect(await nextRequest(viewer.sessionId)).not.toBeNull();
  expect(await answer(person.email)).toMatchObject({ code: "signin.denied" });
  await expect(attempt(person.email, change.password)).resolves.toBeUndefined();
});
