import fc from "fast-check";
import { expect, test } from "vitest";
import { searchPatterns } from "./search-patterns";

const finds = (typed: string, text: string) => searchPatterns(typed).every((pattern) => new RegExp(pattern).test(text));

test.each([
  ["etude", "Étude de sol"],
  ["ÉTUDE", "etude de sol"],
  ["gardon charpente", "Charpente, lot 2 · Ferronnerie du Gardon"],
  ["maitrise d'oeuvre", "Maîtrise d’œuvre de l’extension"],
  ["Œuvre", "MAIN-D’OEUVRE"],
  ["dep-0087", "DEP-0087"],
  ["(4,2", "Acquisition foncière (4,2 ha)"],
])("« %s » finds « %s »", (typed, text) => expect(finds(typed, text)).toBe(true));

test.each([
  ["100%", "1000 parts"],
  ["a.b", "aXb"],
  ["lot 3", "Lot 2"],
])("« %s » does not find « %s »", (typed, text) => expect(finds(typed, text)).toBe(false));

test("nothing typed asks for nothing, and a long search is cut short", () => {
  expect(searchPatterns("  ")).toEqual([]);
  expect(searchPatterns("a ".repeat(50))).toHaveLength(8);
});

test("whatever is typed is found in itself", () => {
  const letters = fc.constantFrom(...".*+?{^$}()|[]\\/-_%&'’\"#@!éÈàçœŒæÿñA0z9");
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 20 }), (typed) => {
      const text = typed.join("");
      expect(finds(text, text)).toBe(true);
    }),
  );
});
