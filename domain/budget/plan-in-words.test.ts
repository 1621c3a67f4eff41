import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { cents, subtractCents, ZERO } from "../shared/money";
import { AT_PLAN_PERCENT, paidAgainstPlan, planPosition } from "./plan-in-words";

const PLAN = euro(18_600_000);

test(`paid is at the plan within ${AT_PLAN_PERCENT} % of it on either side`, () => {
  const margin = cents((PLAN * AT_PLAN_PERCENT) / 100);
  expect(planPosition(subtractCents(ZERO, margin), PLAN)).toBe("AT");
  expect(planPosition(margin, PLAN)).toBe("AT");
  expect(planPosition(cents(-margin - 1), PLAN)).toBe("UNDER");
  expect(planPosition(cents(margin + 1), PLAN)).toBe("AHEAD");
});

test("a part of the plan is named for what it is", () => {
  const words = (paid: number) =>
    paidAgainstPlan(
      { paid: euro(paid), plannedToDate: PLAN, gap: subtractCents(euro(paid), PLAN) },
      1,
      "le plan de 8 actions sur 10",
    );
  expect(words(14_000_000)).toBe("14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan de 8 actions sur 10");
  expect(words(18_600_000)).toBe("18,6\u00a0M€ payés, au niveau du plan de 8 actions sur 10");
  expect(words(20_000_000)).toBe("20,0\u00a0M€ payés, 1,4\u00a0M€ d’avance sur le plan de 8 actions sur 10");
});
