import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { requireSameOrigin } from "./origin";
import { publicAddress } from "./public-address";
import { readSessionCookie, writeSessionCookie } from "./session";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.PUBLIC_URL = "https://creuset.exemple.fr";
  return freshDatabase();
});
beforeEach(() => {
  browser.restart();
  browser.sent.set("origin", "https://creuset.exemple.fr");
});

test("over HTTPS the cookie is one that no neighbouring site can plant", async () => {
  const person = await someone(client(), "OBSERVER", await aTerritory(client()));
  const id = await aSession(person.id);
  await writeSessionCookie(id);
  const [[name, cookie] = []] = [...browser.kept.entries()];
  expect(name).toBe("__Host-creuset.session");
  expect(cookie?.options).toMatchObject({ secure: true, httpOnly: true, path: "/" });
  expect(cookie?.options).not.toHaveProperty("domain");
  browser.kept.set("creuset.session", { value: cookie?.value ?? "", options: undefined });
  browser.kept.delete("__Host-creuset.session");
  expect(await readSessionCookie()).toBeNull();
});

test("the configured address decides where a form may come from, not what the request claims", async () => {
  await expect(requireSameOrigin()).resolves.toBeUndefined();
  browser.sent.set("host", "attaquant.fr");
  browser.sent.set("x-forwarded-host", "attaquant.fr");
  await expect(requireSameOrigin()).resolves.toBeUndefined();
  browser.sent.set("origin", "https://attaquant.fr");
  await expect(requireSameOrigin()).rejects.toMatchObject({ code: "origin" });
});

test("a link handed over starts with the configured address, whatever host was asked", async () => {
  browser.sent.set("host", "attaquant.fr");
  expect(await publicAddress()).toBe("https://creuset.exemple.fr");
});
