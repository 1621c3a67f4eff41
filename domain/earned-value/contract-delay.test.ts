import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "@/test-support/arbitraries";
import { datedMilestones } from "@/test-support/dated-milestones";
import { day, declared, euro } from "@/test-support/facts";
import type { ActionStatus } from "../status/status";
import { contractDelay } from "./contract-delay";

const ON_TIME = "01/03/2021 atteint 01/03/2021|01/06/2021 atteint 01/06/2021|01/09/2021";
const LATE = "01/03/2021 atteint 01/03/2021|01/04/2021|01/09/2021";
const UNMEASURED = "01/03/2021|01/06/2021";

const action = (programmed: number | null, milestones: string, status: ActionStatus = "ON_TRACK") => ({
  milestones: datedMilestones(milestones),
  status: declared(status),
  programmed: programmed === null ? null : euro(programmed),
});
const TODAY = day("2021-06-15");

test("an action weighs what it plans to spend", () => {
  expect(contractDelay([action(100, LATE)], TODAY)).toMatchObject({ days: 75, measured: 1, actions: 1 });
  expect(contractDelay([action(100, ON_TIME)], TODAY)).toMatchObject({ days: 0 });
  const mostlyLate = contractDelay([action(100, ON_TIME), action(1000, LATE)], TODAY);
  const mostlyOnTime = contractDelay([action(1000, ON_TIME), action(100, LATE)], TODAY);
  expect(mostlyLate).toMatchObject({ days: 75, measured: 2 });
  expect(mostlyOnTime).toMatchObject({ days: 14, measured: 2 });
});

test("an abandoned action, one without a plan and one with too few milestones are not measured", () => {
  const others = [action(50, LATE, "ABANDONED"), action(null, LATE), action(50, UNMEASURED)];
  expect(contractDelay([action(100, LATE), ...others], TODAY)).toMatchObject({ days: 75, measured: 1, actions: 4 });
});

test("measured actions must be at least half of what is programmed", () => {
  expect(contractDelay([action(100, LATE), action(100, UNMEASURED)], TODAY)).toMatchObject({ kind: "MEASURED" });
  expect(contractDelay([action(100, LATE), action(100.01, UNMEASURED)], TODAY)).toEqual({
    kind: "WITHHELD",
    reason: "TOO_LITTLE_MEASURED",
  });
});

test("without any plan nothing weighs the actions", () => {
  const withheld = { kind: "WITHHELD", reason: "NO_PLAN" };
  expect(contractDelay([], TODAY)).toEqual(withheld);
  expect(contractDelay([action(null, LATE), action(0, LATE)], TODAY)).toEqual(withheld);
});

test("the order of the actions never matters", () => {
  const actions = [action(100, ON_TIME), action(333, LATE), action(70, UNMEASURED), action(41, LATE, "DONE")];
  fc.assert(
    fc.property(shuffled(actions), (other) => {
      expect(contractDelay(other, TODAY)).toEqual(contractDelay(actions, TODAY));
    }),
  );
});
