import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COMMAND_RULES, type CommandName, ROUTE_RULES } from "@/domain/access/entry-points";
import { type Actor, theActors } from "@/test-support/authorization/actors";
import type { Command } from "@/test-support/authorization/command-cells";
import { everyCommand } from "@/test-support/authorization/commands";
import { footprint } from "@/test-support/authorization/footprint";
import { aGround, type Ground } from "@/test-support/authorization/ground";
import { commandFaults, observeCommand, observePage, pageFaults } from "@/test-support/authorization/observe";
import { FRAMEWORK_ROUTES, PAGES } from "@/test-support/authorization/page-cells";
import { setTrap } from "@/test-support/authorization/trap";
import { freshDatabase } from "@/test-support/database";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => undefined }));

const names = Object.keys(COMMAND_RULES) as CommandName[];
const routes = Object.keys(ROUTE_RULES).filter((route) => !FRAMEWORK_ROUTES.includes(route));
const counts = { commands: 0, pages: 0, refused: 0 };
let ground: Ground;
let actors: Actor[];
let commands: ReadonlyMap<string, Command>;

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  process.env.REQUIRE_SECOND_FACTOR = "1";
  process.env.COMMANDS_PER_MINUTE = "100000";
  await freshDatabase();
  ground = await aGround();
  actors = await theActors(ground);
  commands = await everyCommand();
  await setTrap();
});

afterAll(() => {
  const { commands: ofCommands, pages, refused } = counts;
  console.info(
    `Matrice : ${ofCommands + pages} cellules (commandes ${ofCommands}, pages ${pages}), ${refused} refusées.`,
  );
});

test("every command and every page has a rule, and every rule its command or page", () => {
  expect([...commands.keys()].toSorted()).toEqual(names.toSorted());
  expect([...PAGES.keys()].toSorted()).toEqual(routes.toSorted());
});

test.each(names)("%s answers every actor about every target as its rule says", async (name) => {
  const run = commands.get(name);
  if (!run) throw new Error(`no command is called ${name}`);
  const before = await footprint();
  const observed = await observeCommand(name, run, actors, ground);
  expect(commandFaults(observed)).toEqual([]);
  expect(await footprint()).toEqual(before);
  counts.commands += observed.length;
  counts.refused += observed.filter(({ kept }) => kept).length;
});

test.each(routes)("%s opens for whom its rule says, and is not there for the others", async (route) => {
  const observed = await observePage(route, actors, ground);
  expect(pageFaults(observed)).toEqual([]);
  counts.pages += observed.length;
  counts.refused += observed.filter(({ outcome }) => outcome.decision !== "allowed").length;
});
