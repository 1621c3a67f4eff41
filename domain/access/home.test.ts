import { expect, test } from "vitest";
import { homeOf } from "./home";

const over = (slug: string | null, action: number | null = null) => ({ slug, action });

test("an industrialist lands on their own action", () => {
  expect(homeOf([{ role: "INDUSTRIALIST", ...over("ales", 7) }])).toEqual({ kind: "action", slug: "ales", number: 7 });
});

test("an industrialist of two actions lands on the dashboard, which lists both", () => {
  const home = homeOf([
    { role: "INDUSTRIALIST", ...over("ales", 7) },
    { role: "INDUSTRIALIST", ...over("ales", 9) },
  ]);
  expect(home).toEqual({ kind: "territory", slug: "ales" });
});

test.each(["ADMIN", "COPIL"] as const)("%s lands on the dashboard of the territory", (role) => {
  expect(homeOf([{ role, ...over("ales") }])).toEqual({ kind: "territory", slug: "ales" });
});

test("pilots and the préfecture land on what awaits them", () => {
  const list = { kind: "worklist", slug: "ales" };
  expect(homeOf([{ role: "PILOT", ...over("ales", 3) }])).toEqual(list);
  expect(
    homeOf([
      { role: "PILOT", ...over("ales", 3) },
      { role: "PILOT", ...over("ales", 5) },
    ]),
  ).toEqual(list);
  expect(homeOf([{ role: "PREFECTURE", ...over("ales") }])).toEqual(list);
});

test("a pilot who also runs the contract or sits on the COPIL lands on the dashboard", () => {
  for (const role of ["ADMIN", "COPIL"] as const) {
    const places = [
      { role: "PILOT", ...over("ales", 3) },
      { role, ...over("ales") },
    ] as const;
    expect(homeOf(places)).toEqual({ kind: "territory", slug: "ales" });
  }
});

test("whoever watches several territories lands on the roll-up", () => {
  expect(homeOf([{ role: "OBSERVER", ...over(null) }])).toEqual({ kind: "rollup" });
  expect(homeOf([{ role: "OBSERVER", ...over("ales") }])).toEqual({ kind: "rollup" });
  expect(homeOf([{ role: "PREFECTURE", ...over(null) }])).toEqual({ kind: "rollup" });
  const two = [
    { role: "ADMIN", ...over("ales") },
    { role: "COPIL", ...over("lavelanet") },
  ] as const;
  expect(homeOf(two)).toEqual({ kind: "rollup" });
});

test("without a role there is nowhere to land", () => {
  expect(homeOf([])).toEqual({ kind: "none" });
});
