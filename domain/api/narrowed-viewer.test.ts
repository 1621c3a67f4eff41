import { expect, test } from "vitest";
import { can, type Grant, seesTerritory, type Viewer } from "../access/permissions";
import { narrowedTo } from "./narrowed-viewer";

const HERE = { territoryId: "here", regionId: "south" };
const NEIGHBOUR = { territoryId: "there", regionId: "south" };
const grant = (given: Partial<Grant>): Grant => ({
  ...{ role: "ADMIN", regionId: null, territoryId: null, actionId: null, organizationId: "funder" },
  ...given,
});
const someone = (...grants: Grant[]): Viewer => ({
  ...{ id: "me", sessionId: "token", name: "", email: "", isDemo: false, reach: "*" },
  grants,
});

test.each([
  ["the nation", grant({})],
  ["its region", grant({ regionId: "south" })],
  ["it", grant({ territoryId: "here" })],
  ["one of its actions", grant({ territoryId: "here", actionId: "a" })],
])("a role over %s reads that territory alone", (_where, held) => {
  const whole = someone(held, grant({ territoryId: "elsewhere" }));
  const narrow = narrowedTo(whole, HERE);
  expect(narrow.reach).toBe("here");
  expect(narrow.grants.map(({ organizationId }) => organizationId)).toEqual(["funder"]);
  expect(seesTerritory(narrow, HERE)).toBe(true);
  expect(seesTerritory(narrow, NEIGHBOUR)).toBe(false);
  for (const actionId of ["a", "b"])
    expect(can(narrow, "action.read", { ...HERE, actionId })).toBe(can(whole, "action.read", { ...HERE, actionId }));
});

test("who holds nothing there reads nothing anywhere", () => {
  const narrow = narrowedTo(someone(grant({ regionId: "north" }), grant({ territoryId: "there" })), HERE);
  expect(narrow).toMatchObject({ grants: [], reach: "" });
});
