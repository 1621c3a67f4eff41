import fc from "fast-check";
import { expect, test } from "vitest";
import { contextWords, isGuessable } from "./guessable-password";
import { passwordStrength } from "./password";

const FREQUENT = new Set(["password", "motdepasse", "azertyuiop", "soleil", "1qaz2wsx3edc", "abcdefghij"]);
const CONTEXT = contextWords({ name: "Hélène Bréchet-Li", email: "h.brechet@alesagglo.fr" });
const guessable = (password: string) => isGuessable(password, FREQUENT, CONTEXT);

test.each([
  ["a frequent word with a capital, a year and a sign", "Motdepasse2024!"],
  ["written in three parts", "Mot-de-passe-2024"],
  ["its letters replaced by the signs that look like them", "P@$$w0rd-2024!!"],
  ["digits before it", "2024!!Password"],
  ["accents and a sign at its head", "!!Sôleil-123456"],
  ["written twice", "Soleil-Soleil-9"],
  ["a walk on the keyboard", "Azertyuiop123!"],
  ["a walk that goes through digits", "1Qaz2wsx3edc!"],
  ["the alphabet", "Abcdefghij1!"],
  ["a frequent phrase of thirty signs", "azertyuiop azertyuiop azertyuiop"],
  ["the service and a year", "Creuset-Ales-2024!"],
  ["the contract", "Territoire-d'industrie-30"],
  ["one's own name", "Helene.Brechet1980!"],
  ["one's own address", "H.Brechet@alesagglo.fr"],
  ["the service and three letters", "Creuset-abc-2024!"],
  ["a frequent word beside the service", "Creuset-Soleil-24!"],
])("refused: %s", (_case, password) => {
  expect(passwordStrength(password)).toBe("strong");
  expect(guessable(password)).toBe(true);
});

test.each([
  ["the service and four letters", "Creuset-abcd-2024!"],
  ["a phrase that holds a frequent word", "Le soleil tourne autour du four"],
  ["four words without relation", "Girafe-Tournevis-Brume-7"],
  ["few letters, drawn at random", "8#4!2$9%a1B&c6"],
  ["letters drawn at random", "xK9!mQ2#vR7$"],
])("taken: %s", (_case, password) => {
  expect(passwordStrength(password)).toBe("strong");
  expect(guessable(password)).toBe(false);
});

test("the words of an account are those of its person, their address and the service, the longest first", () => {
  expect(CONTEXT).toEqual(expect.arrayContaining(["helene", "brechet", "alesagglo", "creuset", "ales"]));
  expect(CONTEXT).not.toContain("li");
  expect(CONTEXT).not.toContain("fr");
  expect(CONTEXT.map(({ length }) => length)).toEqual(CONTEXT.map(({ length }) => length).toSorted((a, b) => b - a));
});

test("digits and signs around a frequent word never save it", () => {
  const around = fc
    .array(fc.constantFrom(..."0123456789 !?#&*-_./€"), { maxLength: 12 })
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(fc.constantFrom("motdepasse", "azertyuiop", "soleil"), around, around, (word, before, after) => {
      expect(guessable(before + word + after)).toBe(true);
      expect(guessable(before + word.toUpperCase() + after)).toBe(true);
    }),
  );
});
