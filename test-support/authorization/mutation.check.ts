import "./mutation";
import { writeFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { COMMAND_RULES, type CommandName, ROUTE_RULES, type Rule } from "@/domain/access/entry-points";
import { PERMISSIONS, type Permission } from "@/domain/access/permissions";
import { ACTION_ROLES, ROLES, type Role } from "@/domain/access/roles";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { sourceFiles } from "@/test-support/source-files";
import { type Actor, theActors } from "./actors";
import { everyCommand } from "./commands";
import { aGround, type Ground } from "./ground";
import { sitesIn } from "./mutable-rules";
import { rightOf, rulesAskedBy, without } from "./mutation";
import { commandFaults, observeCommand, observePage, pageFaults } from "./observe";
import { FRAMEWORK_ROUTES } from "./page-cells";
import { shownTo } from "./shown-cells";
import { setTrap } from "./trap";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => undefined }));

/** One entry as one actor, about every target: the faults found, under its rule or under another. */
type Unit = { name: string; run: () => Promise<(rule?: Rule) => string[]> };
type Mutation = { name: string; caughtBy: string | null };

let ground: Ground;
let units: Unit[];
const judged = new Map<string, (rule?: Rule) => string[]>();
const unitsAsking = new Map<string, Unit[]>();
const mutations: Mutation[] = [];

/** Row-level security is lifted: what the rules of the application stop must be stopped by them alone. */
beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  process.env.REQUIRE_SECOND_FACTOR = "1";
  process.env.COMMANDS_PER_MINUTE = "100000";
  const { superuserUrl } = await freshDatabase();
  process.env.DATABASE_URL = superuserUrl;
  ground = await aGround();
  const actors = await theActors(ground);
  await setTrap();
  units = [...(await commandUnits(actors)), ...pageUnits(actors), ...actors.map(shownUnit)];
});

async function commandUnits(actors: readonly Actor[]): Promise<Unit[]> {
  const commands = await everyCommand();
  return (Object.keys(COMMAND_RULES) as CommandName[]).flatMap((name) => {
    const run = commands.get(name);
    if (!run) throw new Error(`no command is called ${name}`);
    return actors.map((actor) => ({
      name: `${name} · ${actor.name}`,
      run: async () => {
        const observed = await observeCommand(name, run, [actor], ground);
        return (rule?: Rule) => commandFaults(observed, rule);
      },
    }));
  });
}

function pageUnits(actors: readonly Actor[]): Unit[] {
  const routes = Object.keys(ROUTE_RULES).filter((route) => !FRAMEWORK_ROUTES.includes(route));
  return routes.flatMap((route) =>
    actors.map((actor) => ({
      name: `${route} · ${actor.name}`,
      run: async () => {
        const observed = await observePage(route, [actor], ground);
        return (rule?: Rule) => pageFaults(observed, rule);
      },
    })),
  );
}

const shownUnit = (actor: Actor): Unit => ({
  name: `ce qui est montré · ${actor.name}`,
  run: async () => {
    const cells = await shownTo(actor, ground);
    return () =>
      cells.filter((cell) => JSON.stringify(cell.shown) !== JSON.stringify(cell.expected)).map(({ name }) => name);
  },
});

test("every cell is right while every rule is in place", async () => {
  const faults: string[] = [];
  for (const unit of units) {
    const { result, rules } = await rulesAskedBy(unit.run);
    judged.set(unit.name, result);
    for (const rule of rules) unitsAsking.set(rule, [...(unitsAsking.get(rule) ?? []), unit]);
    faults.push(...result());
  }
  expect(faults).toEqual([]);
});

/** A lighter rule in the place of the one the table has. */
const lighter = (rule: Rule): Rule =>
  "public" in rule || !("signedIn" in rule) ? { signedIn: true } : { public: true };

test("a line of the table made lighter is seen", () => {
  const table: Record<string, Rule> = { ...COMMAND_RULES, ...ROUTE_RULES };
  for (const [entry, rule] of Object.entries(table).filter(([name]) => !FRAMEWORK_ROUTES.includes(name))) {
    const own = [...judged].filter(([name]) => name.startsWith(`${entry} · `));
    const red = own.find(([, faults]) => faults(lighter(rule)).length > 0);
    mutations.push({ name: `table : ${entry}`, caughtBy: red?.[0] ?? null });
  }
});

test("a right given to a role, or taken from it, is seen", async () => {
  for (const role of ROLES)
    for (const permission of Object.keys(PERMISSIONS) as Permission[])
      if (meets(role, permission)) mutations.push(await removing(rightOf(role, permission)));
});

/** A role held on one action, as the database has it for some, never meets a right that is only over a territory. */
function meets(role: Role, permission: Permission): boolean {
  const rules: Rule[] = [...Object.values(COMMAND_RULES), ...Object.values(ROUTE_RULES)];
  const onAction = rules.some(
    (rule) => "permission" in rule && rule.on === "action" && [rule.permission, rule.contractual].includes(permission),
  );
  return onAction || !ACTION_ROLES.includes(role);
}

test("a place that asks for a right and gets it is seen", async () => {
  for (const site of sourceFiles().flatMap(sitesIn)) mutations.push(await removing(site));
});

async function removing(rule: string): Promise<Mutation> {
  for (const unit of unitsAsking.get(rule) ?? []) {
    await client().accessDenial.deleteMany({ where: { actorId: { not: null } } });
    const faults = await without(rule, unit.run).then(
      (judge) => judge(),
      () => ["it broke"],
    );
    if (faults.length > 0) return { name: rule, caughtBy: unit.name };
  }
  return { name: rule, caughtBy: null };
}

test("the count is written", () => {
  writeFileSync(process.env.MATRIX_REPORT ?? "/dev/null", JSON.stringify(mutations));
});
