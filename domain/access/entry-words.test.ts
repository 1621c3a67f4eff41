import { expect, test } from "vitest";
import { COMMAND_RULES, ROUTE_RULES } from "./entry-points";
import { entryInWords } from "./entry-words";

test.each([
  ["/territoires/[slug]", "Ouvrir un territoire"],
  ["/territoires/[slug]/actions/[number]/jalons", "Ouvrir une action"],
  ["/territoires/[slug]/administration/plan", "Ouvrir l’administration"],
  ["/_not-found", "Ouvrir une page qui n’existe pas"],
  ["/ancienne-page", "Ouvrir une page qui n’existe plus"],
  ["recordExpense", "Saisir et corriger les dépenses d’une action"],
  ["closeSession", "Toucher au compte de quelqu’un d’autre"],
  ["fixCell", "Toucher à l’import de quelqu’un d’autre"],
  ["/territoires/[slug]/import", "Ouvrir les imports"],
  ["/territoires/[slug]/import/[id]", "Ouvrir l’import de quelqu’un d’autre"],
  ["chooseMail", "Un geste sans session ouverte"],
  ["formerCommand", "Un geste qui n’existe plus"],
])("%s: %s", (entry, words) => {
  expect(entryInWords(entry)).toBe(words);
});

test("every entry has words that don't name the code", () => {
  for (const entry of [...Object.keys(COMMAND_RULES), ...Object.keys(ROUTE_RULES)])
    expect(entryInWords(entry), entry).not.toMatch(/undefined|[a-z][A-Z]|\[/);
});
