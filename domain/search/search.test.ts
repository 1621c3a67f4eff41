import fc from "fast-check";
import { expect, test } from "vitest";
import { isSearchable, NOTHING_FOUND, ranked, readSearchText, resultsOf, SHOWN_HITS } from "./search";
import { namesPage, TERRITORY_PAGES } from "./searched-pages";

test("what is asked for is read on one line, whatever an address holds", () => {
  expect(readSearchText("  pôle \n mécanique\t")).toBe("pôle mécanique");
  expect(readSearchText(["a"])).toBe("");
  expect(readSearchText(undefined)).toBe("");
  expect([...readSearchText("é".repeat(500))]).toHaveLength(80);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (asked) => {
      const text = readSearchText(asked);
      expect(text).not.toMatch(/[\p{Cc}\n]/u);
      expect(readSearchText(text)).toBe(text);
    }),
  );
});

test.each([
  ["", false],
  ["a", false],
  ["7", true],
  ["ab", true],
])("%j is enough to look for: %s", (text, enough) => {
  expect(isSearchable(text)).toBe(enough);
});

test("the very text comes first, then what begins with it, then a word that does", () => {
  const labels = ["Le pré-plan", "Surplan", "Plan de charge", "Plan", "Nouveau plan"];
  expect(ranked(labels, "PLAN", (label) => label)).toEqual([
    "Plan",
    "Plan de charge",
    "Le pré-plan",
    "Nouveau plan",
    "Surplan",
  ]);
});

test("ranking loses nothing and adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (labels, text) => {
      expect(ranked(labels, text, (label) => label).toSorted()).toEqual(labels.toSorted());
    }),
  );
});

test("groups keep their order and their first hits; those that found nothing are left out", () => {
  const hit = (id: number) => ({ id: String(id), label: "", detail: "", href: "/" });
  const many = Array.from({ length: SHOWN_HITS + 3 }, (_, id) => hit(id));
  const results = resultsOf("a", false, { ...NOTHING_FOUND, PAGE: [hit(1)], ACTION: many });
  expect(results.groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
    ["ACTION", SHOWN_HITS],
    ["PAGE", 1],
  ]);
  expect(results.total).toBe(SHOWN_HITS + 1);
});

test.each([
  ["depense", "Dépenses"],
  ["FACTURES", "Dépenses"],
  ["comite pilotage", "COPIL"],
  ["finances ales", "Finances"],
])("« %s » names « %s »", (text, label) => {
  const named = TERRITORY_PAGES.filter((page) => namesPage(text, page, "Alès"));
  expect(named.map((page) => page.label)).toContain(label);
});

test("a text no page is named by finds none, and is no pattern of its own", () => {
  for (const text of ["zzz", ".*", "%", "_", "\\"])
    expect(TERRITORY_PAGES.filter((page) => namesPage(text, page, "Alès"))).toEqual([]);
});
