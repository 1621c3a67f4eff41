import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { write } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { besideTheApplication } from "@/test-support/raw-sql";
import { aSession, liveSessions, nextRequest, STRONG } from "@/test-support/sessions";
import { acceptLink, issueLink, linkHolder } from "./one-time-link";
import { readSessionCookie } from "./session";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

async function aLink() {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  const person = await someone(client(), "OBSERVER", territory);
  const { path } = await write(admin, (tx) => issueLink(tx, person.id, admin.id));
  return { person, admin, token: path.replace("/invitation/", "") };
}

const accepting = (token: string) => ({ token, password: STRONG, again: STRONG });

test("looking at a link doesn't use it up, whoever fetches the page first", async () => {
  const { person, token } = await aLink();
  const before = await digest();
  for (let again = 0; again < 3; again++)
    expect(await linkHolder(token)).toEqual({ name: person.name, email: person.email });
  expect(await digest()).toBe(before);
});

test("accepted, a link sets the password, closes former sessions and signs the person in", async () => {
  const { person, token } = await aLink();
  const former = await aSession(person.id);
  await acceptLink(accepting(token));
  expect(await nextRequest(former)).toBeNull();
  const session = await readSessionCookie();
  expect(await nextRequest(session ?? "")).toMatchObject({ id: person.id });
  const { passwordHash } = await client().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a link serves once", async () => {
  const { person, token } = await aLink();
  await acceptLink(accepting(token));
  const before = await digest();
  await expect(acceptLink(accepting(token))).rejects.toMatchObject({ code: "link.dead" });
  expect(await linkHolder(token)).toBeNull();
  expect(await digest()).toBe(before);
  expect(await liveSessions(person.id)).toBe(1);
});

test("used ten times at once, a link serves once", async () => {
  const { person, token } = await aLink();
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => acceptLink(accepting(token))));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await liveSessions(person.id)).toBe(1);
});

test("a link someone else is just using up is dead to who comes second", async () => {
  const { person, token } = await aLink();
  const beside = await besideTheApplication();
  await beside.query("BEGIN");
  await beside.query("UPDATE one_time_link SET used_at = now() WHERE user_id = $1", [person.id]);
  const second = acceptLink(accepting(token)).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await beside.query("COMMIT");
  expect(await second).toMatchObject({ code: "link.dead" });
  expect(await liveSessions(person.id)).toBe(0);
});

test("a link dies after three days, when a newer one is issued, and while its person is suspended", async () => {
  const expired = await aLink();
  await client().oneTimeLink.updateMany({
    where: { userId: expired.person.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  const replaced = await aLink();
  await write(replaced.admin, (tx) => issueLink(tx, replaced.person.id, replaced.admin.id));
  const suspended = await aLink();
  await client().user.update({ where: { id: suspended.person.id }, data: { suspendedAt: new Date() } });
  const before = await digest();
  for (const { token } of [expired, replaced, suspended]) {
    expect(await linkHolder(token)).toBeNull();
    await expect(acceptLink(accepting(token))).rejects.toMatchObject({ code: "link.dead" });
  }
  expect(await digest()).toBe(before);
});

test("a link lives seventy-two hours", async () => {
  const { person } = await aLink();
  const { expiresAt, createdAt } = await client().oneTimeLink.findFirstOrThrow({ where: { userId: person.id } });
  expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 3_600_000)).toBe(72);
});

test("a token made up, or its stored hash, opens nothing", async () => {
  const { person } = await aLink();
  const { tokenHash } = await client().oneTimeLink.findFirstOrThrow({ where: { userId: person.id } });
  for (const token of [tokenHash, "x".repeat(43), ""]) expect(await linkHolder(token)).toBeNull();
});
