import { expect, test } from "vitest";
import { newPassword, passwordStrength } from "./password";

test.each([
  ["four classes in twelve characters", "Abcdefghij1!", "strong"],
  ["four classes in eleven", "Abcdefghi1!", "weak"],
  ["three classes in fourteen characters", "Abcdefghijklm1", "strong"],
  ["three classes in thirteen", "Abcdefghijkl1", "weak"],
  ["three classes, twelve characters", "Abcdefghijk1", "weak"],
  ["two classes, whatever the twenty characters", "abcdefghijklmnopqr12", "weak"],
  ["a phrase of twenty-eight characters", "le chevalement veille au mur", "strong"],
  ["a phrase of twenty-seven", "le chevalement veille au mu", "weak"],
  ["a long phrase of one letter", "a".repeat(40), "weak"],
  ["the same few signs over and over", "Aa1!Aa1!Aa1!Aa1!", "weak"],
  ["six different signs are enough to count the classes", "Aa1!bcAa1!bc", "strong"],
  ["accents are letters", "Éléphanteau1!", "strong"],
  ["nothing", "", "weak"],
])("%s", (_case, password, strength) => {
  expect(passwordStrength(password)).toBe(strength);
});

test("a weak password is refused with what to do", () => {
  expect(newPassword.safeParse("motdepasse").error?.issues[0]?.message).toMatch(/allongez-le/);
});

test("a password no one could store is refused, the longest one taken is not", () => {
  const longest = "Aa1!bcdefg".repeat(13).slice(0, 128);
  expect(newPassword.safeParse(longest).success).toBe(true);
  expect(newPassword.safeParse(`${longest}x`).error?.issues[0]?.message).toBe("128 caractères au plus.");
});
