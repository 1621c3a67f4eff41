import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../shared/money";
import {
  type Contribution,
  isMasked,
  MASKED,
  type SharedAmount,
  sharedAmount,
  withoutDeduction,
} from "./shared-amount";

const own = (amount: number | null): Contribution => ({
  carrier: "mine",
  hidden: false,
  amount: amount === null ? null : cents(amount),
});
const hidden = (carrier: string, amount: number | null): Contribution => ({ ...own(amount), carrier, hidden: true });
const M = 100_000_000;

test.each<[string, Contribution[], SharedAmount]>([
  ["nothing is hidden: exact", [own(1_234_567_89), own(1)], { amount: cents(1_234_567_90), rounded: false }],
  [
    "what is hidden is worth nothing: exact",
    [own(5_00), hidden("a", 0), hidden("b", null)],
    { amount: cents(5_00), rounded: false },
  ],
  ["nobody knows any amount", [own(null), hidden("a", null)], { amount: null, rounded: false }],
  ["one contributor is hidden", [own(M), hidden("a", M)], MASKED],
  ["two contributors are hidden", [own(M), hidden("a", M), hidden("b", M)], MASKED],
  ["a third one that is worth nothing does not count", [hidden("a", M), hidden("b", M), hidden("c", 0)], MASKED],
  [
    "three, even ones",
    [own(M), hidden("a", M), hidden("b", M), hidden("c", M)],
    { amount: cents(4 * M), rounded: true },
  ],
  ["three actions of two carriers are two", [hidden("a", M), hidden("a", M), hidden("b", M)], MASKED],
  [
    "85 % exactly is not more than 85 %",
    [hidden("a", 85 * M), hidden("b", 8 * M), hidden("c", 7 * M)],
    { amount: cents(100 * M), rounded: true },
  ],
  ["a cent above 85 % is", [hidden("a", 85 * M + 1), hidden("b", 8 * M), hidden("c", 7 * M)], MASKED],
  [
    "what the viewer reads dilutes nothing",
    [own(900 * M), hidden("a", 90 * M), hidden("b", M), hidden("c", M)],
    MASKED,
  ],
  ["negative amounts weigh what they are worth", [hidden("a", -90 * M), hidden("b", M), hidden("c", M)], MASKED],
])("%s", (_case, contributions, shared) => {
  expect(sharedAmount(contributions)).toEqual(shared);
});

test.each([
  [4_999_999, 0],
  [5_000_000, 10_000_000],
  [14_999_999, 10_000_000],
])("a total of thirty millions and %i cents is told with %i", (more, told) => {
  const three = [hidden("a", 10 * M), hidden("b", 10 * M), hidden("c", 10 * M)];
  expect(sharedAmount([own(more), ...three])).toEqual({ amount: cents(30 * M + told), rounded: true });
});

const contributions = fc.array(
  fc.record({
    carrier: fc.constantFrom("a", "b", "c", "d", "e"),
    hidden: fc.boolean(),
    amount: fc.option(fc.integer({ min: 0, max: 5_000_000_000 }).map(cents)),
  }),
  { maxLength: 12 },
);

test("whatever is told, what remains once the readable part is taken away is of three carriers, none above 85 %", () => {
  fc.assert(
    fc.property(contributions, (all) => {
      const shared = sharedAmount(all);
      const byCarrier = new Map<string, number>();
      for (const { carrier, hidden: out, amount } of all)
        if (out && amount) byCarrier.set(carrier, (byCarrier.get(carrier) ?? 0) + amount);
      const parts = [...byCarrier.values()];
      const rest = parts.reduce((sum, part) => sum + part, 0);
      const safe = parts.length === 0 || (parts.length >= 3 && Math.max(...parts) * 100 <= rest * 85);
      expect(isMasked(shared)).toBe(!safe);
    }),
  );
});

test("what is told of hidden amounts is a whole number of tenths of a million", () => {
  fc.assert(
    fc.property(contributions, (all) => {
      const shared = sharedAmount(all);
      if (!isMasked(shared) && shared.rounded) expect((shared.amount ?? 1) % 10_000_000).toBe(0);
    }),
  );
});

const told = (amount: number): SharedAmount => ({ amount: cents(amount), rounded: true });

test("investment less aid would give own funds back: with own funds masked, aid is too", () => {
  const figures = { programmed: told(M), aid: told(M), own: MASKED };
  expect(withoutDeduction(figures, ["programmed", "aid", "own"])).toEqual({ ...figures, aid: MASKED });
});

test("with the investment masked, one of the two others remains", () => {
  const figures = { programmed: MASKED, aid: told(M), own: told(M) };
  expect(withoutDeduction(figures, ["programmed", "aid", "own"])).toEqual({ ...figures, own: MASKED });
});

test("figures that are all told, or not linked, stay as they are", () => {
  const figures = { programmed: told(M), aid: told(M), own: told(M), paid: MASKED };
  expect(withoutDeduction(figures, ["programmed", "aid", "own"])).toEqual(figures);
});

test("among linked figures, never is one alone masked", () => {
  const any = fc.constantFrom<SharedAmount>(MASKED, told(M), { amount: cents(M), rounded: false });
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      const masked = Object.values(withoutDeduction({ a, b, c }, ["a", "b", "c"])).filter(isMasked);
      expect(masked.length).not.toBe(1);
    }),
  );
});
