import { expect, test } from "vitest";
import { COMMAND_RULES, ROUTE_RULES, routeOf } from "./entry-points";
import { faultsOf } from "./offered-entries";

const commands = Object.keys(COMMAND_RULES);
const routes = Object.keys(ROUTE_RULES);

test("a build that offers what the table rules, and nothing else, has no fault", () => {
  expect(faultsOf({ commands, routes })).toEqual([]);
});

test("an entry without a rule is named, with where to write it", () => {
  expect(faultsOf({ commands: [...commands, "eraseEverything"], routes })).toEqual([
    "La commande « eraseEverything » n’a pas de règle : dites dans domain/access/entry-points.ts qui peut s’en servir.",
  ]);
  expect(faultsOf({ commands, routes: [...routes, "/api/secret"] })).toEqual([expect.stringContaining("/api/secret")]);
});

test("a rule without an entry is named", () => {
  expect(faultsOf({ commands: commands.slice(1), routes })).toEqual([
    expect.stringMatching(new RegExp(`« ${commands[0]} » a une règle et n’existe plus`)),
  ]);
  expect(faultsOf({ commands, routes: routes.slice(1) })).toHaveLength(1);
});

test("two commands of one name are not told apart, and refused", () => {
  expect(faultsOf({ commands: [...commands, "signIn"], routes })).toEqual([expect.stringContaining("deux fois")]);
});

test("an address finds its route, words before blanks", () => {
  expect(routeOf("/territoires/ales")).toBe("/territoires/[slug]");
  expect(routeOf("/territoires/ales/")).toBe("/territoires/[slug]");
  expect(routeOf("/territoires/ales/actions/3/jalons")).toBe("/territoires/[slug]/actions/[number]/jalons");
  expect(routeOf("/territoires/ales/finances/export/cout")).toBe("/territoires/[slug]/finances/export/[table]");
  expect(routeOf("/")).toBe("/");
  expect(routeOf("/wp-login.php")).toBeNull();
  expect(routeOf("/territoires/ales/rien/ici")).toBeNull();
});
