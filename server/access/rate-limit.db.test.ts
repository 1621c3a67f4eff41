import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { keepPace } from "./rate-limit";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(() => {
  process.env.TRUSTED_PROXIES = "1";
  return freshDatabase();
});
beforeEach(() => browser.restart());

async function aViewer(): Promise<Viewer> {
  const person = await someone(client(), "OBSERVER", await aTerritory(client()));
  const viewer = await nextRequest(await aSession(person.id));
  if (!viewer) throw new Error("a session just opened is there");
  return viewer;
}

const from = (address: string) => browser.sent.set("x-forwarded-for", address);

async function outcomes(count: number, ask: () => Promise<void>): Promise<{ kept: number; refused: number }> {
  const settled = await Promise.allSettled(Array.from({ length: count }, ask));
  const refused = settled.filter(({ status }) => status === "rejected");
  for (const each of refused) expect(each).toMatchObject({ reason: { code: "rate.hurried" } });
  return { kept: count - refused.length, refused: refused.length };
}

test("a session makes 120 commands a minute, sent all at once or not, and no more; another one goes on", async () => {
  from("192.0.2.1");
  const [hurried, other] = [await aViewer(), await aViewer()];
  expect(await outcomes(125, () => keepPace("command", hurried))).toEqual({ kept: 120, refused: 5 });
  await expect(keepPace("command", other)).resolves.toBeUndefined();
  await expect(keepPace("export", hurried)).resolves.toBeUndefined();
});

test("after its minute a session starts again", async () => {
  from("192.0.2.2");
  const viewer = await aViewer();
  expect(await outcomes(21, () => keepPace("export", viewer))).toEqual({ kept: 20, refused: 1 });
  const lapsed = new Date(Date.now() - 1);
  await client().signInThrottle.updateMany({
    where: { key: { endsWith: viewer.sessionId } },
    data: { windowEnd: lapsed },
  });
  await expect(keepPace("export", viewer)).resolves.toBeUndefined();
});

test("an address is held back too, whoever it sends in; only what the last relay says of it counts", async () => {
  from("192.0.2.3");
  await keepPace("export", null);
  await client().signInThrottle.updateMany({ where: { key: "export:address:192.0.2.3" }, data: { failures: 200 } });
  from("203.0.113.9, 192.0.2.3");
  await expect(keepPace("export", await aViewer())).rejects.toMatchObject({ code: "rate.hurried" });
  from("192.0.2.4");
  await expect(keepPace("export", null)).resolves.toBeUndefined();
});
