import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { nextRequest } from "@/test-support/sessions";
import { demonstrationAccounts, enterAsDemo } from "./demo";
import { readSessionCookie } from "./session";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.CREUSET_DEMO = "1";
  return freshDatabase();
});
beforeEach(() => browser.restart());

async function someoneOfTheStory(number: number) {
  const action = await anAction(client(), await aTerritory(client()), { number });
  const pilot = await someone(client(), "PILOT", action);
  await client().user.update({ where: { id: pilot.id }, data: { isDemo: true } });
  return pilot;
}

test("one enters as a demonstration account, without a password", async () => {
  const pilot = await someoneOfTheStory(3);
  await enterAsDemo(pilot.id);
  expect(await nextRequest((await readSessionCookie()) ?? "")).toMatchObject({ id: pilot.id, isDemo: true });
  expect((await demonstrationAccounts()).map(({ id }) => id)).toContain(pilot.id);
});

test("a real account has no such door, even while the demonstration is open", async () => {
  const real = await someone(client(), "ADMIN", await aTerritory(client()));
  await expect(enterAsDemo(real.id)).rejects.toMatchObject({ code: "signin.denied" });
  expect((await demonstrationAccounts()).map(({ id }) => id)).not.toContain(real.id);
});

test("a suspended demonstration account is closed", async () => {
  const pilot = await someoneOfTheStory(3);
  await client().user.update({ where: { id: pilot.id }, data: { suspendedAt: new Date() } });
  await expect(enterAsDemo(pilot.id)).rejects.toMatchObject({ code: "signin.denied" });
});
