import { beforeAll, expect, test } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, on, openExpense } from "@/test-support/spending";
import { findHome } from "./home.queries";
import { visibleTerritories } from "./rollup.queries";

beforeAll(freshDatabase);

const told = (amount: number | null) => ({ amount, rounded: false });

const slugsOf = async (viewer: Parameters<typeof visibleTerritories>[0]) =>
  (await visibleTerritories(viewer)).map(({ slug }) => slug);

test("a territory shows what it had on its own day: entries dated later are left out", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  await openExpense(pilot, action.id, { stage: "PAID", date: on("2021-01-10") });
  await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date("2021-01-09") } });
  expect(await visibleTerritories(pilot)).toMatchObject([
    { slug: territory.slug, paid: told(0), forecast: told(null), asOf: "2021-01-09" },
  ]);
  await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date("2021-01-10") } });
  expect(await visibleTerritories(pilot)).toMatchObject([
    { paid: told(100_00), programmed: told(null), forecast: told(100_00) },
  ]);
});

test("one sees the territories of one's roles, and no other", async () => {
  const [first, second] = [await aTerritory(client()), await aTerritory(client())];
  const admin = await someone(client(), "ADMIN", first);
  const observer = await someone(client(), "OBSERVER", "nation");
  expect(await slugsOf(admin)).toEqual([first.slug]);
  expect(await slugsOf(observer)).toEqual(expect.arrayContaining([first.slug, second.slug]));
  expect(await slugsOf({ ...admin, grants: [] })).toEqual([]);
});

test("everyone lands where their work is", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const { slug } = territory;
  expect(await findHome(await someone(client(), "INDUSTRIALIST", action))).toEqual({
    kind: "action",
    slug,
    number: action.number,
  });
  expect(await findHome(await someone(client(), "PILOT", action))).toEqual({ kind: "worklist", slug });
  expect(await findHome(await someone(client(), "OBSERVER", "nation"))).toEqual({ kind: "rollup" });
});

test("an avenant being prepared counts nowhere: the programmed total is the plan in force, then the avenant's once sealed", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const draft = await anAvenantBesideItsPlan(action);
  expect(await visibleTerritories(admin)).toMatchObject([{ programmed: told(100) }]);
  await client().amendment.update({ where: { id: draft }, data: { sealedAt: new Date() } });
  expect(await visibleTerritories(admin)).toMatchObject([{ programmed: told(300) }]);
});

/** 1 € in the signed contract, 3 € in an avenant of February 2021 that is not sealed yet. */
async function anAvenantBesideItsPlan({ id: actionId, territory }: TestAction): Promise<string> {
  const { id: territoryId, contractId } = territory;
  const signedOn = new Date("2021-02-10");
  const { id } = await client().amendment.create({
    data: { territoryId, contractId, number: 1, signedOn, object: "Avenant", decision: "COPIL du 8 février" },
  });
  for (const [number, effectiveOn, amountCents] of [
    [0, new Date("2020-01-01"), 100n],
    [1, signedOn, 300n],
  ] as const)
    await client().budgetVersion.create({
      data: {
        territoryId,
        actionId,
        number,
        effectiveOn,
        amendmentId: number === 0 ? null : id,
        lines: { create: [{ month: new Date("2020-03-01"), amountCents }] },
      },
    });
  return id;
}
