import fc from "fast-check";
import { expect, test } from "vitest";
import { keptText, mentionBeingTyped, type Named, shownText, textParts } from "./mention-text";

const NAMED: Named[] = [
  { key: "a1", name: "Anne Roux" },
  { key: "a2", name: "Anne" },
  { key: "PREFECTURE", name: "Préfecture" },
];
const nameOf = (key: string) => NAMED.find((named) => named.key === key)?.name;

test("who is called is kept as a key, the longest name first, and read by the name they go by", () => {
  const { text, called } = keptText("@Anne Roux et @Anne, voyez avec @Préfecture.", NAMED);
  expect(text).toBe("@[a1] et @[a2], voyez avec @[PREFECTURE].");
  expect(called).toEqual(["a1", "a2", "PREFECTURE"]);
  expect(shownText(text, nameOf)).toBe("@Anne Roux et @Anne, voyez avec @Préfecture.");
  expect(shownText(text, (key) => (key === "a1" ? "Personne retirée n° 1" : undefined))).toBe(
    "@Personne retirée n° 1 et @quelqu’un, voyez avec @quelqu’un.",
  );
});

test.each([
  ["an address is no call", "anne@Annecy.fr", "anne@Annecy.fr"],
  ["a name ends where a word ends", "@Annecy", "@Annecy"],
  ["nobody of that name", "@Bernard", "@Bernard"],
  ["a key typed as such calls nobody", "@[a1]", "@ [a1]"],
])("%s", (_what, typed, kept) => {
  expect(keptText(typed, NAMED)).toEqual({ text: kept, called: [] });
});

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,8}$/);
const people = fc
  .uniqueArray(word, { minLength: 1, maxLength: 6 })
  .map((names) => names.map((name, rank): Named => ({ key: `k${rank}`, name })));
const typed = fc.array(fc.oneof(word, fc.constantFrom("@", " ", "[", "]", ", ", "\n", "@[k0]", "é"), fc.string()), {
  maxLength: 20,
});

test("whatever is typed, what is read is what was typed, and only those who were offered are called", () => {
  fc.assert(
    fc.property(people, typed, (named, pieces) => {
      const text = pieces
        .flatMap((piece, rank) => (rank % 3 === 0 ? [`@${named[0]?.name} `, piece] : [piece]))
        .join("");
      const kept = keptText(text, named);
      const shown = shownText(kept.text, (key) => named.find((each) => each.key === key)?.name);
      expect(shown).toBe(text.replaceAll("@[", "@ ["));
      const keys = textParts(kept.text).flatMap((part) => ("key" in part ? [part.key] : []));
      expect([...new Set(keys)]).toEqual(kept.called);
      for (const key of kept.called) expect(named.map((each) => each.key)).toContain(key);
    }),
  );
});

test("a name is being typed from its « @ » to the caret, and nowhere else", () => {
  expect(mentionBeingTyped("Vu avec @cl", 11)).toEqual({ from: 8, typed: "cl" });
  expect(mentionBeingTyped("@", 1)).toEqual({ from: 0, typed: "" });
  expect(mentionBeingTyped("Vu avec @cl demain", 4)).toBeNull();
  expect(mentionBeingTyped("jean@exemple", 12)).toBeNull();
  expect(mentionBeingTyped("@cl\nsuite", 9)).toBeNull();
  expect(mentionBeingTyped(`@${"a".repeat(40)}`, 41)).not.toBeNull();
  expect(mentionBeingTyped(`@${"a".repeat(41)}`, 42)).toBeNull();
});
