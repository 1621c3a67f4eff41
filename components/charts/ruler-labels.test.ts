import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { spendingWords } from "./amount-words";
import { boxOf } from "./place-labels";
import { type RulerAmounts, rulerAxis } from "./ruler-amounts";
import { rulerLabels } from "./ruler-labels";
import { textWidth } from "./text-width";

const millions = (value: number) => cents(Math.round(value * 1e8));

const contract: RulerAmounts = {
  paid: millions(14),
  invoiced: millions(15.3),
  committed: millions(21.6),
  plan: millions(18.6),
  gap: millions(-4.6),
  forecast: millions(34.4),
  claims: [
    { amount: millions(30), author: "préfet" },
    { amount: millions(40), author: "Agglo" },
  ],
  budget: null,
  digits: 1,
  words: spendingWords("PUBLIC"),
};

test("on a wide ruler every word has its place", () => {
  const { labels, remainder } = rulerLabels(contract, rulerAxis(contract), 880);
  expect(remainder).toEqual([]);
  expect(labels.map((label) => label.text)).toContain("Prévision 34,4");
});

test("on a phone what finds no place is said under the ruler", () => {
  const { labels, remainder } = rulerLabels(contract, rulerAxis(contract), 272);
  expect(labels.map((label) => label.key)).toContain("plan");
  expect(remainder).toEqual(["Engagé 21,6"]);
});

test("amounts too small for their bar stand beside it", () => {
  const nothing = { ...contract, paid: cents(0), invoiced: cents(0), committed: cents(0), gap: millions(-18.6) };
  const { labels } = rulerLabels(nothing, rulerAxis(nothing), 880);
  expect(labels.find((label) => label.key === "paid")?.text).toBe("Payé 0,0 · Engagé 0,0");
});

test("whatever the amounts, no word covers another nor leaves the ruler", () => {
  const amount = fc.integer({ min: 0, max: 60_000_000_00 }).map(cents);
  const stages = fc.array(amount, { minLength: 3, maxLength: 3 }).map((three) => three.toSorted((a, b) => a - b));
  const rulers = fc.record({
    stages,
    plan: fc.option(amount),
    forecast: fc.option(amount),
    budget: fc.option(amount),
    width: fc.constantFrom(272, 528, 880),
  });
  fc.assert(
    fc.property(
      rulers,
      ({ stages: [paid = cents(0), invoiced = cents(0), committed = cents(0)], plan, forecast, budget, width }) => {
        const gap = plan === null ? null : cents(paid - plan);
        const ruler = {
          ...contract,
          paid,
          invoiced,
          committed,
          plan,
          gap,
          forecast,
          budget,
          claims: budget === null ? contract.claims : [],
        };
        const { labels } = rulerLabels(ruler, rulerAxis(ruler), width);
        const boxes = labels.map((label) => boxOf(label.place, textWidth(label.text)));
        for (const [rank, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= width).toBe(true);
          for (const b of boxes.slice(rank + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      },
    ),
  );
});
