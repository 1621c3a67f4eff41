import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { liveSessions, nextRequest, STRONG } from "@/test-support/sessions";
import { acceptLink, linkHolder } from "./one-time-link";
import { readSessionCookie } from "./session";
import { askSignInLink, followSignInLink, openSignInLink, signInLinkState } from "./sign-in-link";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.PUBLIC_URL = "https://creuset.exemple.fr";
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  process.env.MAIL_FROM = "creuset@exemple.fr";
  return freshDatabase();
});
afterAll(() => {
  for (const name of ["PUBLIC_URL", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
});
beforeEach(async () => {
  browser.restart();
  await client().signInThrottle.deleteMany();
});

const aPerson = async () => someone(client(), "OBSERVER", await aTerritory(client()));
const letters = (userId: string) => client().outboxMail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
const asking = (email: string, suite: string | null = null) => askSignInLink({ email, suite });
const opening = async (token: string) => {
  await followSignInLink(token, null);
  return openSignInLink();
};
const stateOf = async (token: string) => {
  await followSignInLink(token, null);
  return signInLinkState();
};

async function tokenFor(userId: string): Promise<string> {
  const text = (await letters(userId)).at(-1)?.text ?? "";
  return /\/connexion\/lien\/([\w-]+)/.exec(text)?.[1] ?? "";
}

async function aLink() {
  const person = await aPerson();
  await asking(person.email);
  return { person, token: await tokenFor(person.id) };
}

test("a link leaves for the address of the account, under the configured address, and opens a session once", async () => {
  browser.sent.set("host", "attaquant.fr");
  const person = await aPerson();
  await asking(person.email, "/territoires/ales?situation=2021-03-31");
  const [letter] = await letters(person.id);
  expect(letter).toMatchObject({ recipient: person.email, kind: "sign-in" });
  expect(letter?.text).toMatch(
    /^https:\/\/creuset\.exemple\.fr\/connexion\/lien\/[\w-]{43}\?suite=%2Fterritoires%2Fales%3Fsituation%3D2021-03-31$/m,
  );
  const token = await tokenFor(person.id);
  await opening(token);
  expect(await nextRequest((await readSessionCookie()) ?? "")).toMatchObject({ id: person.id });
  await expect(opening(token)).rejects.toMatchObject({ code: "link.dead" });
  expect(await liveSessions(person.id)).toBe(1);
});

test("an account, a suspended one and none at all get the same answer in the same time, and the same cookie", async () => {
  const [person, suspended] = [await aPerson(), await aPerson()];
  await client().user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
  const seen = [];
  for (const email of [person.email, suspended.email, "personne@exemple.fr"]) {
    browser.kept.clear();
    const start = performance.now();
    const answer = await asking(email);
    const [[name, cookie] = []] = [...browser.kept];
    seen.push({
      answer,
      name,
      options: cookie?.options,
      size: cookie?.value.length,
      slow: performance.now() - start > 380,
    });
  }
  expect(seen[0]).toMatchObject({ slow: true, name: "__Host-creuset.lien" });
  for (const each of seen) expect(each).toEqual(seen[0]);
  expect(await letters(suspended.id)).toEqual([]);
  expect(await client().outboxMail.count({ where: { recipient: "personne@exemple.fr" } })).toBe(0);
});

test("fetched by a mail scanner, a link is not used up", async () => {
  const { person, token } = await aLink();
  const own = new Map(browser.kept);
  browser.kept.clear();
  const before = await digest();
  for (let again = 0; again < 3; again++) expect(await stateOf(token)).toBe("elsewhere");
  expect(await digest()).toBe(before);
  for (const [name, cookie] of own) browser.kept.set(name, cookie);
  expect(await stateOf(token)).toBe("ready");
  await opening(token);
  expect(await liveSessions(person.id)).toBe(1);
});

test("followed, a link leaves the address for the page that asks for confirmation, and tells nobody where one comes from", async () => {
  const { token } = await aLink();
  const response = await followSignInLink(token, "/compte");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/connexion/lien/entrer?suite=%2Fcompte");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(JSON.stringify([...browser.kept])).not.toContain(token);
});

test("in another browser a link opens nothing, and stays good in its own", async () => {
  const { person, token } = await aLink();
  const own = new Map(browser.kept);
  browser.kept.clear();
  await expect(opening(token)).rejects.toMatchObject({ code: "link.dead" });
  await asking((await aPerson()).email);
  await expect(opening(token)).rejects.toMatchObject({ code: "link.dead" });
  expect(await liveSessions(person.id)).toBe(0);
  for (const [name, cookie] of own) browser.kept.set(name, cookie);
  await opening(token);
  expect(await liveSessions(person.id)).toBe(1);
});

test("used ten times at once, a link opens one session", async () => {
  const { person, token } = await aLink();
  await followSignInLink(token, null);
  const tries = await Promise.allSettled(Array.from({ length: 10 }, openSignInLink));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await liveSessions(person.id)).toBe(1);
});

test("a link dies after ten minutes, when another is asked for, and with its account", async () => {
  const old = await aLink();
  const { expiresAt, createdAt } = await client().oneTimeLink.findFirstOrThrow({ where: { userId: old.person.id } });
  expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(10);
  await client().oneTimeLink.updateMany({ where: { userId: old.person.id }, data: { expiresAt: new Date() } });
  expect(await stateOf(old.token)).toBe("dead");
  await expect(opening(old.token)).rejects.toMatchObject({ code: "link.dead" });
  const replaced = await aLink();
  await asking(replaced.person.email);
  expect(await stateOf(replaced.token)).toBe("dead");
  const suspended = await aLink();
  await client().user.update({ where: { id: suspended.person.id }, data: { suspendedAt: new Date() } });
  await expect(opening(suspended.token)).rejects.toMatchObject({ code: "link.dead" });
});

test("only hashes are kept: what the table holds opens nothing", async () => {
  const { person, token } = await aLink();
  const link = await client().oneTimeLink.findFirstOrThrow({ where: { userId: person.id } });
  expect(JSON.stringify(link)).not.toContain(token);
  for (const guess of [link.tokenHash, link.browserHash ?? "", "x".repeat(43)]) {
    expect(await stateOf(guess)).toBe("dead");
    await expect(opening(guess)).rejects.toMatchObject({ code: "link.dead" });
  }
});

test("a sign-in link sets no password, and an invitation opens no session by itself", async () => {
  const { token } = await aLink();
  expect(await linkHolder(token)).toBeNull();
  await expect(acceptLink({ token, password: STRONG, again: STRONG })).rejects.toMatchObject({ code: "link.dead" });
  expect(await stateOf(token)).toBe("ready");
});

test("the sixth link to one address in a quarter of an hour is refused, known or not; passwords are counted apart", async () => {
  const person = await aPerson();
  for (const email of [person.email, "personne@exemple.fr"]) {
    for (let turn = 0; turn < 5; turn++) await asking(email);
    await expect(asking(email)).rejects.toMatchObject({ code: "signin.throttled" });
  }
  expect(await letters(person.id)).toHaveLength(5);
  const keys = (await client().signInThrottle.findMany()).map(({ key }) => key);
  expect(keys.toSorted()).toEqual([`link-site`, `link:${person.email}`, "link:personne@exemple.fr"].toSorted());
});
