import { expect, test } from "vitest";
import { capitalized, countWord, lowerFirst } from "./number-words";

test("small counts are words, up to twenty", () => {
  expect([0, 1, 2, 8, 17, 20].map(countWord)).toEqual(["aucun", "un", "deux", "huit", "dix-sept", "vingt"]);
});

test("beyond twenty they are figures", () => {
  expect(countWord(21)).toBe("21");
});

test("a sentence begins with a capital, accents included", () => {
  expect([capitalized("trois"), capitalized("état"), capitalized("")]).toEqual(["Trois", "État", ""]);
});

test("within a sentence its first letter alone is small", () => {
  expect([lowerFirst("Trois à Alès"), lowerFirst("État"), lowerFirst("")]).toEqual(["trois à Alès", "état", ""]);
});
