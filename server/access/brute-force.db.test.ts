import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { STRONG } from "@/test-support/sessions";
import { hashPassword } from "./password";
import { signInWithPassword } from "./sign-in";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(async () => {
  browser.restart();
  await client().signInThrottle.deleteMany();
});

async function anAccount() {
  const person = await someone(client(), "ADMIN", await aTerritory(client()));
  await client().user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(STRONG) } });
  return person.email;
}

let spoofed = 0;
/** One guess that claims to come from a new address; what became of it. */
async function guess(email: string): Promise<string> {
  browser.sent.set("x-forwarded-for", `203.0.113.${++spoofed % 250}`);
  return signInWithPassword({ email, password: "Un-autre-2021 !" }).then(
    () => "in",
    (error: { code: string }) => error.code,
  );
}
const evaluated = (answers: readonly string[]) => answers.filter((answer) => answer !== "signin.throttled").length;

test("of a thousand guesses at one account, in a row and at once, from ever new addresses, at most ten are looked at", async () => {
  const email = await anAccount();
  const answers: string[] = [];
  for (let turn = 0; turn < 500; turn++) answers.push(await guess(email));
  for (let wave = 0; wave < 10; wave++)
    answers.push(...(await Promise.all(Array.from({ length: 50 }, () => guess(email)))));
  expect(answers).toHaveLength(1_000);
  expect(answers).not.toContain("in");
  expect(evaluated(answers)).toBe(5);
}, 120_000);

test("over the whole site three hundred failures close the door, whatever the accounts and the addresses", async () => {
  const email = await anAccount();
  await client().signInThrottle.create({
    data: { key: "site", failures: 298, windowEnd: new Date(Date.now() + 60_000) },
  });
  const answers = [];
  for (let turn = 0; turn < 10; turn++) answers.push(await guess(`personne-${turn}@ailleurs.fr`));
  expect(evaluated(answers)).toBe(2);
  await expect(signInWithPassword({ email, password: STRONG })).rejects.toMatchObject({ code: "signin.throttled" });
});

test("an account that is closed costs the site nothing more: one target does not shut everyone out", async () => {
  const email = await anAccount();
  for (let turn = 0; turn < 40; turn++) await guess(email);
  expect(await client().signInThrottle.findUnique({ where: { key: "site" } })).toMatchObject({ failures: 5 });
});

test("the count is in the database, where a restart leaves it", async () => {
  const email = await anAccount();
  for (let turn = 0; turn < 5; turn++) await guess(email);
  vi.resetModules();
  const restarted = await import("./sign-in");
  await expect(restarted.signInWithPassword({ email, password: STRONG })).rejects.toMatchObject({
    code: "signin.throttled",
  });
});
