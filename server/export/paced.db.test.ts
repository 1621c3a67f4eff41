import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeSessionCookie } from "@/server/access/session";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { paced } from "./paced";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

test("the twenty-first file of the minute is refused in words, before it is made", async () => {
  const person = await someone(client(), "OBSERVER", await aTerritory(client()));
  await writeSessionCookie(await aSession(person.id));
  const make = vi.fn(async () => new Response("un;fichier"));
  for (let asked = 1; asked <= 20; asked += 1) expect((await paced(make)).status).toBe(200);
  const refused = await paced(make);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(await refused.text()).toMatch(/Attendez une minute/);
  expect(make).toHaveBeenCalledTimes(20);
});
