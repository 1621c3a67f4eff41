import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COMMAND_RULES, type CommandName } from "@/domain/access/entry-points";
import { type Actor, theActors } from "@/test-support/authorization/actors";
import { type Command, send } from "@/test-support/authorization/command-cells";
import { everyCommand } from "@/test-support/authorization/commands";
import { CROSSED } from "@/test-support/authorization/crossed-forms";
import { footprint } from "@/test-support/authorization/footprint";
import { about } from "@/test-support/authorization/form";
import { aGround, type Ground } from "@/test-support/authorization/ground";
import { commandFaults, observeCommand } from "@/test-support/authorization/observe";
import type { Target } from "@/test-support/authorization/target";
import { setTrap } from "@/test-support/authorization/trap";
import { freshDatabase } from "@/test-support/database";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

const names = Object.keys(COMMAND_RULES) as CommandName[];
const counts = { cells: 0, refused: 0 };
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
  process.stdout.write(`Matrice : ${counts.cells} cellules de commandes, dont ${counts.refused} refusées.\n`);
});

test("every command has a rule, and every rule its command", () => {
  expect([...commands.keys()].toSorted()).toEqual(names.toSorted());
});

test.each(names)("%s answers every actor about every target as its rule says", async (name) => {
  const run = commands.get(name);
  if (!run) throw new Error(`no command is called ${name}`);
  const before = await footprint();
  const observed = await observeCommand(name, run, actors, ground);
  expect(commandFaults(observed)).toEqual([]);
  expect(await footprint()).toEqual(before);
  counts.cells += observed.length;
  counts.refused += observed.filter(({ kept }) => kept).length;
});

test.each(CROSSED)(
  "$command refuses $names of another territory as one that is not there",
  async ({ command, fields }) => {
    const run = commands.get(command);
    const actor = actors.find(({ name }) => name === "chef de projet d’ici");
    if (!run || !actor) throw new Error(`nobody to send ${command}`);
    const { own, elsewhere, absent } = ground.targets;
    const sent = async (target: Target) =>
      send(run, { command, form: about(() => fields(own, target)), actor, target });
    const answer = await sent(elsewhere);
    expect(answer.decision).toBe("refused");
    expect(answer).toEqual(await sent(absent));
    counts.cells += 2;
    counts.refused += 2;
  },
);
