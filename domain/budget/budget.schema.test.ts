import { expect, test } from "vitest";
import { day } from "@/test-support/facts";
import { amendmentInput } from "./amendment.schema";
import { enterPlanInput } from "./budget.schema";
import { planTerm } from "./plan-term";

const ID = "0198f6b2-1111-7000-8000-000000000003";
const plan = (months: Record<string, string>, operating?: Record<string, string>) =>
  enterPlanInput.safeParse({ actionId: ID, version: "0", months, ...(operating && { operating }) });
const faults = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join(".")) ?? [];

test("running cost goes up to the amount of its month, and a cent more is refused under its own field", () => {
  expect(faults(plan({ "2021-03": "100,00" }, { "2021-03": "100,00" }))).toEqual([]);
  expect(faults(plan({ "2021-03": "100,00" }, { "2021-03": "100,01" }))).toEqual(["operating.2021-03"]);
  expect(faults(plan({ "2021-03": "" }, { "2021-03": "1" }))).toEqual(["operating.2021-03"]);
  expect(faults(plan({}, { "2021-03": "1" }))).toEqual(["operating.2021-03"]);
});

test("a plan without running cost says nothing of it", () => {
  expect(plan({ "2021-03": "100" }).data?.operating).toBeUndefined();
  expect(plan({ "2021-03": "100" }, { "2021-03": "" }).data?.operating).toEqual({ "2021-03": 0 });
});

const avenant = { key: ID, slug: "ales", signedOn: "2021-03-10", object: "Report", decision: "COPIL du 8 mars" };

test.each(["0", "100", "1,5", ""])("« %s » is no number of an avenant", (number) => {
  expect(faults(amendmentInput.safeParse({ ...avenant, number }))).toEqual(["number"]);
});

test.each(["1", "99"])("an avenant may be n° %s", (number) => {
  expect(faults(amendmentInput.safeParse({ ...avenant, number }))).toEqual([]);
});

test("an avenant is not opened without its object and its decision", () => {
  expect(faults(amendmentInput.safeParse({ ...avenant, number: "1", object: " a ", decision: "" }))).toEqual([
    "object",
    "decision",
  ]);
});

test("the contract's months are planned, and by an avenant those of the year after", () => {
  const term = { signedOn: day("2019-12-09"), endsOn: day("2022-12-09") };
  expect(planTerm(term, false)).toEqual({ first: "2019-12", last: "2022-12" });
  expect(planTerm(term, true)).toEqual({ first: "2019-12", last: "2023-12" });
});
