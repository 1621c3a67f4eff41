import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grant, Viewer } from "./permissions";
import { ROLES } from "./roles";
import { type GuardedAction, type Reading, readingOf, VISIBILITIES, type Visibility } from "./visibility";

const ACTION = { regionId: "occitanie", territoryId: "ales", actionId: "3", funders: ["region-occitanie"] };

const guarded = (amounts: Visibility, texts: Visibility = amounts): GuardedAction => ({
  ...ACTION,
  amountsVisibility: amounts,
  textsVisibility: texts,
});

const holding = (...grants: Grant[]): Viewer => ({
  id: "someone",
  sessionId: "session",
  name: "Quelqu’un",
  email: "quelquun@exemple.fr",
  isDemo: false,
  grants,
  reach: "",
});

const GRANT: Grant = { role: "COPIL", regionId: null, territoryId: "ales", actionId: null, organizationId: null };
const held = (role: Grant["role"], given: Partial<Grant> = {}) => holding({ ...GRANT, role, ...given });
const open = (reading: Reading | null) => reading === "full";

/** Which levels each may read in full, from the most open to the most closed. */
test.each([
  ["ADMIN of the territory", held("ADMIN"), ["PUBLIC", "COPIL", "FUNDERS", "ACTION"]],
  ["ADMIN of the region", held("ADMIN", { territoryId: null, regionId: "occitanie" }), [...VISIBILITIES]],
  ["PREFECTURE", held("PREFECTURE"), ["PUBLIC", "COPIL", "FUNDERS", "ACTION"]],
  ["its own PILOT", held("PILOT", { actionId: "3" }), ["PUBLIC", "COPIL", "FUNDERS", "ACTION"]],
  ["its own INDUSTRIALIST", held("INDUSTRIALIST", { actionId: "3" }), ["PUBLIC", "COPIL", "FUNDERS", "ACTION"]],
  ["COPIL", held("COPIL"), ["PUBLIC", "COPIL"]],
  ["COPIL of a funder", held("COPIL", { organizationId: "region-occitanie" }), ["PUBLIC", "COPIL", "FUNDERS"]],
  ["COPIL of another funder", held("COPIL", { organizationId: "banque" }), ["PUBLIC", "COPIL"]],
  ["OBSERVER of the region", held("OBSERVER", { territoryId: null, regionId: "occitanie" }), ["PUBLIC", "COPIL"]],
  ["OBSERVER of a funder", held("OBSERVER", { organizationId: "region-occitanie" }), ["PUBLIC", "COPIL", "FUNDERS"]],
  ["PILOT of another action", held("PILOT", { actionId: "4" }), []],
  ["INDUSTRIALIST of another action", held("INDUSTRIALIST", { actionId: "4" }), []],
  ["ADMIN of elsewhere", held("ADMIN", { territoryId: "tarbes" }), []],
] as const)("%s reads in full what is open to them", (_who, viewer, levels) => {
  expect(VISIBILITIES.filter((level) => open(readingOf(viewer, guarded(level))))).toEqual(levels);
});

test("amounts alone, or texts alone, are not enough to read an action in full", () => {
  expect(readingOf(held("COPIL"), guarded("ACTION", "COPIL"))).toEqual({ totals: false, sentence: false });
  expect(readingOf(held("COPIL"), guarded("COPIL", "ACTION"))).toEqual({ totals: false, sentence: false });
  expect(readingOf(held("COPIL"), guarded("PUBLIC", "ACTION"))).toEqual({ totals: true, sentence: false });
});

test("what is public widens the partial view of another action's pilot, and no more", () => {
  const pilot = held("PILOT", { actionId: "4" });
  expect(readingOf(pilot, guarded("PUBLIC", "COPIL"))).toEqual({ totals: true, sentence: false });
  expect(readingOf(pilot, guarded("COPIL", "PUBLIC"))).toEqual({ totals: false, sentence: true });
  expect(readingOf(held("ADMIN", { territoryId: "tarbes" }), guarded("PUBLIC"))).toBeNull();
});

const grants = fc.record({
  role: fc.constantFrom(...ROLES),
  regionId: fc.constantFrom(null, "occitanie", "bretagne"),
  territoryId: fc.constantFrom(null, "ales", "tarbes"),
  actionId: fc.constantFrom(null, "3", "4"),
  organizationId: fc.constantFrom(null, "region-occitanie", "banque"),
});
const level = fc.constantFrom(...VISIBILITIES);

/** Nothing, then public facts, then what is public besides, then everything. */
function includes(wide: Reading | null, narrow: Reading | null): boolean {
  if (narrow === null || wide === "full") return true;
  if (narrow === "full" || wide === null) return false;
  return (wide.totals || !narrow.totals) && (wide.sentence || !narrow.sentence);
}

test("a more open level never hides anything from anyone", () => {
  const rank = (visibility: Visibility) => VISIBILITIES.indexOf(visibility);
  const opener = (a: Visibility, b: Visibility) => (rank(a) <= rank(b) ? a : b);
  fc.assert(
    fc.property(fc.array(grants, { maxLength: 3 }), level, level, level, level, (roles, a, b, c, d) => {
      const viewer = holding(...roles);
      const wide = readingOf(viewer, guarded(opener(a, b), opener(c, d)));
      expect(includes(wide, readingOf(viewer, guarded(a, c)))).toBe(true);
    }),
  );
});

test("a role more never hides anything", () => {
  fc.assert(
    fc.property(fc.array(grants, { maxLength: 3 }), grants, level, level, (roles, more, amounts, texts) => {
      const action = guarded(amounts, texts);
      expect(includes(readingOf(holding(...roles, more), action), readingOf(holding(...roles), action))).toBe(true);
    }),
  );
});
