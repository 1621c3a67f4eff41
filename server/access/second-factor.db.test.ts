import { Secret, TOTP } from "otpauth";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession, liveSession, nextRequest } from "@/test-support/sessions";
import { unseal } from "./sealing";
import {
  confirmSecondFactor,
  giveSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from "./second-factor";
import { writeSessionCookie } from "./session";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.REQUIRE_SECOND_FACTOR = "1";
  return freshDatabase();
});
beforeEach(() => browser.restart());

async function signedIn(role: "ADMIN" | "COPIL" | "OBSERVER", given: { isDemo?: boolean } = {}) {
  const person = await someone(client(), role, await aTerritory(client()));
  await client().user.update({ where: { id: person.id }, data: given });
  return { person, sessionId: await openedBy(person.id) };
}

async function openedBy(userId: string): Promise<string> {
  const sessionId = await aSession(userId);
  await writeSessionCookie(sessionId);
  return sessionId;
}

/** The code the person's application shows, some steps from now. */
async function shown(userId: string, steps = 0): Promise<string> {
  const { secretBox } = await client().secondFactor.findUniqueOrThrow({ where: { userId } });
  const secret = Secret.fromBase32(unseal("second factor", secretBox) ?? "");
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

async function enrolled(role: "ADMIN" | "OBSERVER") {
  const { person } = await signedIn(role);
  await startSecondFactor();
  const { codes = [] } = await confirmSecondFactor({ code: await shown(person.id) });
  return { person, codes };
}

const wrongFor = (code: string) => (code === "000000" ? "000001" : "000000");
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Error) => error,
  );

test("a project lead without a factor may do nothing until it is set up; then the session opens, with ten codes", async () => {
  const { person, sessionId } = await signedIn("ADMIN");
  expect(await nextRequest(sessionId)).toBeNull();
  expect(await liveSession(sessionId)).toMatchObject({ awaited: "enrolment", mandatory: true });
  await startSecondFactor();
  expect(await nextRequest(sessionId)).toBeNull();
  const { codes = [] } = await confirmSecondFactor({ code: await shown(person.id) });
  expect(await nextRequest(sessionId)).toMatchObject({ id: person.id });
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-z2-7]{4}(?:-[a-z2-7]{4}){3}$/);
});

test("the other roles choose, and a demonstration account is never asked", async () => {
  expect(await nextRequest((await signedIn("COPIL")).sessionId)).not.toBeNull();
  expect(await nextRequest((await signedIn("ADMIN", { isDemo: true })).sessionId)).not.toBeNull();
});

test("an account of the demonstration, which serves everyone, can't be closed by one visitor's factor", async () => {
  const { person, sessionId } = await signedIn("OBSERVER", { isDemo: true });
  expect(await refusal(startSecondFactor())).toMatchObject({ code: "factor.demo" });
  await client().secondFactor.create({ data: { userId: person.id, secretBox: "x", confirmedAt: new Date() } });
  expect(await nextRequest(sessionId)).not.toBeNull();
});

test("once chosen, every other session waits for a code", async () => {
  const { person } = await signedIn("OBSERVER");
  const before = await aSession(person.id);
  await startSecondFactor();
  expect(await nextRequest(before)).not.toBeNull();
  await confirmSecondFactor({ code: await shown(person.id) });
  expect(await liveSession(before)).toMatchObject({ awaited: "code" });
  const later = await openedBy(person.id);
  expect(await nextRequest(later)).toBeNull();
  await giveSecondFactor({ code: await shown(person.id, 1) });
  expect(await nextRequest(later)).not.toBeNull();
  expect(await nextRequest(before)).toBeNull();
});

test("neither the secret nor the codes are readable in the database", async () => {
  const { person, codes } = await enrolled("OBSERVER");
  const { secretBox } = await client().secondFactor.findUniqueOrThrow({ where: { userId: person.id } });
  const secret = unseal("second factor", secretBox) ?? "";
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(Buffer.from(secretBox, "base64url").toString("latin1")).not.toContain(secret);
  expect(unseal("another purpose", secretBox)).toBeNull();
  expect(unseal("second factor", `${secretBox.slice(0, -2)}AA`)).toBeNull();
  const kept = await client().recoveryCode.findMany({ where: { userId: person.id } });
  for (const code of codes) for (const { codeHash } of kept) expect(codeHash).not.toContain(code.replaceAll("-", ""));
});

test("a code is never taken twice, nor one from before it", async () => {
  const { person } = await enrolled("OBSERVER");
  await openedBy(person.id);
  const [earlier, code] = [await shown(person.id, -1), await shown(person.id, 1)];
  await giveSecondFactor({ code });
  const second = await openedBy(person.id);
  for (const replayed of [code, earlier])
    expect(await refusal(giveSecondFactor({ code: replayed }))).toMatchObject({ code: "factor.wrong" });
  expect(await nextRequest(second)).toBeNull();
});

test("given four times at once, a code is taken once", async () => {
  const { person } = await enrolled("OBSERVER");
  await client().signInThrottle.deleteMany();
  const sessionId = await openedBy(person.id);
  const code = await shown(person.id, 1);
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => giveSecondFactor({ code })));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await nextRequest(sessionId)).not.toBeNull();
});

test("a code of two minutes ago, or of in two minutes, is wrong", async () => {
  const { person } = await enrolled("OBSERVER");
  const sessionId = await openedBy(person.id);
  for (const steps of [-4, 4])
    expect(await refusal(giveSecondFactor({ code: await shown(person.id, steps) }))).toMatchObject({
      code: "factor.wrong",
    });
  expect(await nextRequest(sessionId)).toBeNull();
});

test("a recovery code opens a session once", async () => {
  const { person, codes } = await enrolled("ADMIN");
  const code = (codes[3] ?? "").replaceAll("-", "");
  const first = await openedBy(person.id);
  await giveSecondFactor({ code });
  expect(await nextRequest(first)).not.toBeNull();
  const second = await openedBy(person.id);
  expect(await refusal(giveSecondFactor({ code }))).toMatchObject({ code: "factor.wrong" });
  expect(await nextRequest(second)).toBeNull();
});

test("after five wrong codes even the right one waits a quarter of an hour", async () => {
  const { person } = await enrolled("OBSERVER");
  const sessionId = await openedBy(person.id);
  const right = await shown(person.id, 1);
  for (let turn = 0; turn < 5; turn++)
    expect(await refusal(giveSecondFactor({ code: wrongFor(right) }))).toMatchObject({ code: "factor.wrong" });
  expect(await refusal(giveSecondFactor({ code: right }))).toMatchObject({ code: "signin.throttled" });
  expect(await nextRequest(sessionId)).toBeNull();
  await client().signInThrottle.updateMany({ data: { windowEnd: new Date(Date.now() - 1) } });
  await giveSecondFactor({ code: right });
  expect(await nextRequest(sessionId)).not.toBeNull();
});

test("who holds only the password can neither replace the factor nor give a code of their own", async () => {
  const { person, codes } = await enrolled("ADMIN");
  const stolen = await openedBy(person.id);
  const before = await client().secondFactor.findUniqueOrThrow({ where: { userId: person.id } });
  expect(await refusal(startSecondFactor())).toMatchObject({ code: "factor.inPlace" });
  expect(await refusal(confirmSecondFactor({ code: await shown(person.id, 1) }))).toMatchObject({
    code: "factor.wrong",
  });
  expect(await client().secondFactor.findUniqueOrThrow({ where: { userId: person.id } })).toEqual(before);
  expect(await nextRequest(stolen)).toBeNull();
  expect(codes).toHaveLength(10);
});

test("a generator that nobody confirmed opens nothing", async () => {
  const { person, sessionId } = await signedIn("ADMIN");
  await startSecondFactor();
  expect(await refusal(giveSecondFactor({ code: await shown(person.id) }))).toMatchObject({ code: "factor.wrong" });
  expect(await nextRequest(sessionId)).toBeNull();
});

test("drawn again before it is confirmed, the former secret is worth nothing", async () => {
  const { person } = await signedIn("OBSERVER");
  await startSecondFactor();
  const former = await shown(person.id);
  await startSecondFactor();
  if (former !== (await shown(person.id)))
    expect(await refusal(confirmSecondFactor({ code: former }))).toMatchObject({ code: "factor.wrong" });
  await expect(confirmSecondFactor({ code: await shown(person.id) })).resolves.toMatchObject({
    codes: expect.any(Array),
  });
});

test("taking the factor away asks for a code, and leaves neither secret nor codes", async () => {
  const { person } = await enrolled("OBSERVER");
  const right = await shown(person.id, 1);
  const before = await client().recoveryCode.count({ where: { userId: person.id } });
  expect(await refusal(removeSecondFactor(person, { code: wrongFor(right) }))).toMatchObject({ code: "factor.wrong" });
  expect(await client().recoveryCode.count({ where: { userId: person.id } })).toBe(before);
  await removeSecondFactor(person, { code: right });
  expect(await client().recoveryCode.count({ where: { userId: person.id } })).toBe(0);
  expect(await nextRequest(await aSession(person.id))).not.toBeNull();
});

test("a project lead can't do without theirs", async () => {
  const { person } = await enrolled("ADMIN");
  const before = await digest();
  expect(await refusal(removeSecondFactor(person, { code: await shown(person.id, 1) }))).toMatchObject({
    code: "factor.mandatory",
  });
  expect(await digest()).toBe(before);
});

test("new recovery codes end the former ones", async () => {
  const { person, codes } = await enrolled("OBSERVER");
  const { codes: fresh = [] } = await renewRecoveryCodes(person, { code: await shown(person.id, 1) });
  expect(fresh).toHaveLength(10);
  const sessionId = await openedBy(person.id);
  expect(await refusal(giveSecondFactor({ code: (codes[0] ?? "").replaceAll("-", "") }))).toMatchObject({
    code: "factor.wrong",
  });
  await giveSecondFactor({ code: (fresh[0] ?? "").replaceAll("-", "") });
  expect(await nextRequest(sessionId)).not.toBeNull();
});
