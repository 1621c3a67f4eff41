import { expect, test } from "vitest";
import { grouped, mustHaveSecondFactor, secondFactorAwaited, secondFactorCode } from "./second-factor";

test.each([
  ["nobody asked for one", { given: false, confirmed: false, mandatory: false }, null],
  ["one that must be set up", { given: false, confirmed: false, mandatory: true }, "enrolment"],
  ["one that was chosen", { given: false, confirmed: true, mandatory: false }, "code"],
  ["one that is in place and mandatory", { given: false, confirmed: true, mandatory: true }, "code"],
  ["one already given", { given: true, confirmed: true, mandatory: true }, null],
  ["one a provider vouched for", { given: true, confirmed: false, mandatory: true }, null],
])("%s", (_case, situation, awaited) => {
  expect(secondFactorAwaited(situation)).toBe(awaited);
});

const holding = (...roles: ("ADMIN" | "PILOT" | "COPIL")[]) => ({
  isDemo: false,
  grants: roles.map((role) => ({ role })),
});

test("a project lead must have one where it is required, whatever else they are; the others choose", () => {
  expect(mustHaveSecondFactor(true, holding("PILOT", "ADMIN"))).toBe(true);
  expect(mustHaveSecondFactor(true, holding("PILOT", "COPIL"))).toBe(false);
  expect(mustHaveSecondFactor(true, holding())).toBe(false);
  expect(mustHaveSecondFactor(false, holding("ADMIN"))).toBe(false);
});

test("nobody is asked in the demonstration", () => {
  expect(mustHaveSecondFactor(true, { ...holding("ADMIN"), isDemo: true })).toBe(false);
});

test.each([
  ["123 456", "123456"],
  ["123456", "123456"],
  ["ABCD-efgh-2345-mnop", "abcdefgh2345mnop"],
])("« %s » is read %s", (typed, read) => {
  expect(secondFactorCode.parse(typed)).toBe(read);
});

test.each(["", "12345", "1234567", "abcd-efgh-ijkl", "abcd-efgh-ijkl-mno1", "１２３４５６"])(
  "« %s » is no code",
  (typed) => {
    expect(secondFactorCode.safeParse(typed).error?.issues[0]?.message).toMatch(/Six chiffres/);
  },
);

test("a recovery code is written four by four", () => {
  expect(grouped("abcdefgh2345mnop")).toBe("abcd-efgh-2345-mnop");
});
