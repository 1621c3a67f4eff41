import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { addressing, anObstacle, aResolvedObstacle, telling } from "@/test-support/obstacles";
import { addressObstacle } from "./address-obstacle";
import { openObstacles, openObstaclesJson } from "./open-obstacles";
import { reopenObstacle } from "./reopen-obstacle";

beforeAll(freshDatabase);

const TODAY = calendarDate("2021-06-15");

function openOn(actions: readonly TestAction[], asOf = TODAY, knownAt: Date | null = null) {
  const territoryId = actions[0]?.territory.id ?? "";
  const asked = { territoryId, actionIds: actions.map(({ id }) => id), asOf, knownAt };
  return read(everywhere, async (tx) => {
    const rows = await tx.$queryRaw<{ found: unknown }[]>`SELECT (${openObstaclesJson(asked)}) AS found`;
    return openObstacles(asOf).parse(rows[0]?.found);
  });
}

async function twoActions() {
  const territory = await aTerritory(client());
  const [action, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  return { action, other, admin: await someone(client(), "ADMIN", territory) };
}

test("what is open is read for the actions asked for, an answer awaited first, and nothing resolved", async () => {
  const { action, other, admin } = await twoActions();
  const own = await anObstacle(admin, action.id);
  const awaited = await anObstacle(admin, other.id, { service: "Service fictif" });
  const resolved = await aResolvedObstacle(admin, action.id);
  expect((await openOn([action, other])).map(({ id }) => id)).toEqual([awaited, own]);
  expect((await openOn([action])).map(({ id }) => id)).toEqual([own]);
  await reopenObstacle(admin, telling(resolved, { version: 2 }));
  expect((await openOn([action])).map(({ id }) => id)).toEqual([own, resolved]);
});

test("read at a past day or as known then, an obstacle stands where it did", async () => {
  const { action, admin } = await twoActions();
  const id = await anObstacle(admin, action.id);
  const between = new Date();
  await new Promise((passed) => setTimeout(passed, 20));
  await addressObstacle(admin, addressing(id));
  expect(await openOn([action])).toMatchObject([{ holder: { kind: "SERVICE" } }]);
  expect(await openOn([action], TODAY, between)).toMatchObject([{ holder: { kind: "ACTION" } }]);
  expect(await openOn([action], calendarDate("2021-06-14"))).toEqual([]);
});
