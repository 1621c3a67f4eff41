import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ROUTE_RULES } from "@/domain/access/entry-points";
import { type Actor, theActors } from "@/test-support/authorization/actors";
import { aGround, type Ground } from "@/test-support/authorization/ground";
import { observePage, pageFaults } from "@/test-support/authorization/observe";
import { FRAMEWORK_ROUTES, PAGES } from "@/test-support/authorization/page-cells";
import { shownTo } from "@/test-support/authorization/shown-cells";
import { setTrap } from "@/test-support/authorization/trap";
import { freshDatabase } from "@/test-support/database";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => undefined }));

const routes = Object.keys(ROUTE_RULES).filter((route) => !FRAMEWORK_ROUTES.includes(route));
const counts = { pages: 0, closed: 0, shown: 0 };
let ground: Ground;
let actors: Actor[];

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  process.env.REQUIRE_SECOND_FACTOR = "1";
  process.env.COMMANDS_PER_MINUTE = "100000";
  await freshDatabase();
  ground = await aGround();
  actors = await theActors(ground);
  await setTrap();
});

afterAll(() => {
  const { pages, closed, shown } = counts;
  process.stdout.write(
    `Matrice : ${pages} cellules de pages, dont ${closed} fermées ; ${shown} de ce qu’elles montrent.\n`,
  );
});

test("every page has a rule, and every rule its page", () => {
  expect([...PAGES.keys()].toSorted()).toEqual(routes.toSorted());
});

test.each(routes)("%s opens for whom its rule says, and is not there for the others", async (route) => {
  const observed = await observePage(route, actors, ground);
  expect(pageFaults(observed)).toEqual([]);
  counts.pages += observed.length;
  counts.closed += observed.filter(({ outcome }) => outcome.decision !== "allowed").length;
});

test("what the pages read and offer is what each role may read and do", async () => {
  for (const actor of actors)
    for (const { name, expected, shown } of await shownTo(actor, ground)) {
      expect.soft(shown, name).toEqual(expected);
      counts.shown += 1;
    }
});
