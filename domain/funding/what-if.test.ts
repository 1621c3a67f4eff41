import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { aFundedLine, aFundingPlan } from "@/test-support/funding-lines";
import type { FundingMove } from "./funding-line";
import { plannedTotal } from "./funding-plan";
import { planWithLine, planWithPayment, planWithStep } from "./what-if";

const line = aFundedLine({
  contracted: null,
  status: "REQUESTED",
  moves: [
    {
      ...({} as FundingMove),
      id: "m",
      status: "REQUESTED",
      on: day("2021-02-01"),
      amount: euro(100),
      holder: "DREETS",
    },
  ],
});
const plan = aFundingPlan({ lines: [line, aFundedLine({ planned: euro(50) })] });

test("a step typed shows the line as it would stand, the others untouched", () => {
  const [moved, other] = planWithStep(plan, line.id, {
    status: "CONTRACTED",
    on: day("2021-03-01"),
    amount: euro(90),
  }).lines;
  expect(moved).toMatchObject({
    status: "CONTRACTED",
    contracted: euro(90),
    planned: euro(90),
    holder: { name: "DREETS" },
  });
  expect(other).toBe(plan.lines[1]);
});

test("a step typed before the last one does not move the status", () => {
  const [moved] = planWithStep(plan, line.id, { status: "PROSPECTIVE", on: day("2021-01-01"), amount: euro(1) }).lines;
  expect(moved).toMatchObject({ status: "REQUESTED", requested: euro(100) });
});

test("a line typed counts in the plan", () => {
  const heading = { funder: "Région", funderKind: "REGION", kind: "GRANT", scheme: "REGION" } as const;
  const step = { status: "REQUESTED", on: day("2021-03-01"), amount: euro(7) } as const;
  const more = planWithLine(plan, heading, step);
  expect(plannedTotal(more.lines) - plannedTotal(plan.lines)).toBe(euro(7));
  expect(more.lines.at(-1)).toMatchObject({ requested: euro(7), contracted: null });
});

test("a payment typed adds to its stage and kind alone", () => {
  const [paid] = planWithPayment(plan, line.id, { stage: "CLAIMED", kind: "ADVANCE", amount: euro(30) }).lines;
  expect(paid).toMatchObject({
    claimed: euro(30),
    received: 0,
    payments: { CLAIMED: { ADVANCE: euro(30), FINAL: 0 } },
  });
});
