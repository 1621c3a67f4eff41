import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeSessionCookie } from "@/server/access/session";
import { read } from "@/server/db/transaction";
import { recordExpense } from "@/server/spending/spending.commands";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { recordDenial } from "./denial";
import { listDenials } from "./denials.queries";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
beforeAll(() => {
  process.env.LOG_LEVEL = "error";
  return freshDatabase();
});
beforeEach(() => browser.restart());

const keptOf = (actorId: string) => client().accessDenial.findMany({ where: { actorId }, orderBy: { target: "asc" } });

async function aPilotElsewhere() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const neighbour = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  await writeSessionCookie(await aSession(pilot.id));
  return { territory, action, neighbour, pilot };
}

const expense = (actionId: string) => {
  const form = new FormData();
  const fields = {
    key: randomUUID(),
    actionId,
    stage: "COMMITTED",
    object: "Étude",
    supplier: "Tiers",
    amount: "10,00",
  };
  for (const [name, value] of Object.entries({ ...fields, date: "2021-06-10" })) form.set(name, value);
  return form;
};

test("the same refusal of the same day is one line, counted, without what was typed", async () => {
  const { neighbour, pilot } = await aPilotElsewhere();
  for (let time = 0; time < 3; time++) await recordExpense({ status: "idle" }, expense(neighbour.id));
  const kept = await keptOf(pilot.id);
  expect(kept).toMatchObject([{ entry: "recordExpense", target: neighbour.id, times: 3 }]);
  expect(JSON.stringify(kept)).not.toMatch(/Étude|Tiers/);
});

test("what is allowed, or refused for another reason than rights, leaves nothing", async () => {
  const { action, pilot } = await aPilotElsewhere();
  const late = expense(action.id);
  late.set("date", "2021-12-31");
  expect(await recordExpense({ status: "idle" }, late)).toMatchObject({ status: "invalid" });
  expect(await recordExpense({ status: "idle" }, expense(action.id))).toMatchObject({ status: "done" });
  expect(await keptOf(pilot.id)).toEqual([]);
});

test("a page that hides and a page that is not there are kept alike, and stay a 404", async () => {
  const { pilot } = await aPilotElsewhere();
  const elsewhere = await aTerritory(client());
  for (const slug of [elsewhere.slug, "nulle-part"]) {
    browser.sent.set("x-asked", `/territoires/${slug}/jalons?retard=1`);
    await expect(loadTerritoryPage(slug, {}, async () => null)).rejects.toMatchObject({
      digest: "NEXT_HTTP_ERROR_FALLBACK;404",
    });
  }
  const entry = "/territoires/[slug]/jalons";
  expect(await keptOf(pilot.id)).toMatchObject([
    { entry, target: "/territoires/nulle-part/jalons", times: 1 },
    { entry, target: `/territoires/${elsewhere.slug}/jalons`, times: 1 },
  ]);
});

test("a refusal that can't be kept changes nothing to the answer", async () => {
  const { pilot } = await aPilotElsewhere();
  await client().$executeRaw`ALTER TABLE access_denial RENAME TO access_denial_away`;
  await expect(recordDenial(pilot, { entry: "recordExpense", target: "x" })).resolves.toBeUndefined();
  await expect(loadTerritoryPage("nulle-part", {}, async () => null)).rejects.toMatchObject({
    digest: "NEXT_HTTP_ERROR_FALLBACK;404",
  });
  await client().$executeRaw`ALTER TABLE access_denial_away RENAME TO access_denial`;
});

test("beyond two hundred targets a day, the rest of a person's refusals is counted together", async () => {
  const { pilot } = await aPilotElsewhere();
  for (let rank = 0; rank < 203; rank++) await recordDenial(pilot, { entry: "recordExpense", target: `cible ${rank}` });
  const kept = await keptOf(pilot.id);
  expect(kept).toHaveLength(201);
  expect(kept.find(({ target }) => target === "…")).toMatchObject({ times: 3 });
});

test("visitors are counted once a second at most", async () => {
  for (let time = 0; time < 5; time++) await recordDenial(null, { entry: "chooseMail", target: "" });
  expect(await client().accessDenial.findMany({ where: { entry: "chooseMail" } })).toMatchObject([
    { actorId: null, target: "", times: 1 },
  ]);
});

test("the list shows the people of the territory, and nothing of what they asked about", async () => {
  const { territory, pilot } = await aPilotElsewhere();
  const admin = await someone(client(), "ADMIN", territory);
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  for (const [viewer, target] of [
    [pilot, "a"],
    [pilot, "b"],
    [stranger, "c"],
  ] as const)
    await recordDenial(viewer, { entry: "recordExpense", target });
  const listed = await read(admin, (tx) => listDenials(tx, territory.id));
  expect(listed).toEqual([
    { personId: pilot.id, name: pilot.name, entry: "recordExpense", times: 2, lastAt: expect.stringMatching(/\d/) },
  ]);
});
