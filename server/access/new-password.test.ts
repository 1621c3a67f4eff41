import { expect, test } from "vitest";
import { passwordStrength } from "@/domain/access/password";
import { Refusal } from "@/domain/shared/refusal";
import { FREQUENT_FRENCH_PASSWORDS } from "./frequent-french-passwords";
import { FREQUENT_PASSWORDS } from "./frequent-passwords";
import { refuseGuessable } from "./new-password";

const owner = { name: "Camille Rossignol", email: "c.rossignol@alesagglo.fr" };
const words = `${FREQUENT_PASSWORDS} ${FREQUENT_FRENCH_PASSWORDS}`.split(/\s+/).filter(Boolean);
const refusal = (password: string) => {
  try {
    refuseGuessable(password, owner);
    return null;
  } catch (error) {
    return error;
  }
};

test("the lists hold more than three thousand entries, none twice, written as they are looked for", () => {
  expect(new Set(words).size).toBeGreaterThan(3_000);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => !/^[a-z0-9]{3,32}$/.test(word))).toEqual([]);
});

test("each of them is refused once dressed up to meet the policy", () => {
  const taken = words
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}-2024!${"9".repeat(Math.max(0, 6 - word.length))}`)
    .filter((password) => passwordStrength(password) === "strong" && refusal(password) === null);
  expect(taken).toEqual([]);
});

test.each(["Rossignol-1980!", "Creuset-2021-Alès", "Un-creuset-2021 !"])(
  "« %s » says who or what it opens",
  (password) => {
    const refused = refusal(password);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      code: "password.guessable",
      fields: { password: expect.stringMatching(/Choisissez/) },
    });
  },
);

test.each(["Forge-Cévenole-2026", "Chevalement-du-puits 7", "quatre girafes sous un parapluie mauve"])(
  "« %s » is nobody's first guess",
  (password) => {
    expect(refusal(password)).toBeNull();
  },
);
