import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractMonths } from "@/test-support/arbitraries";
import { month } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { judgePlan, type MonthLine, programmedBy, type RecordedPlan } from "./judge-plan";
import { type PlanRow, planFields, readPlanRow } from "./plan-fields";

const MARCH = month("2020-03");

function recorded(
  lines: [string, number, number][] = [["2020-03", 100, 10]],
  barred: string | null = null,
): RecordedPlan {
  const planned = new Map<ReturnType<typeof month>, MonthLine>(
    lines.map(([of, amount, operating]) => [month(of), { amount: cents(amount), operating: cents(operating) }]),
  );
  return {
    barred,
    target: "contract",
    term: { first: month("2019-12"), last: month("2022-12") },
    actions: new Map([[3, { id: "a3", number: 3, refusal: null, lines: planned, version: 4 }]]),
    said: new Map(),
  };
}
const row = (of: string, amount: number | null, operating: number | null = null): PlanRow => ({
  action: 3,
  months: [
    {
      month: month(of),
      amount: amount === null ? null : cents(amount),
      operating: operating === null ? null : cents(operating),
      field: "amount",
    },
  ],
});
const judged = (wanted: PlanRow, at = recorded()) => judgePlan(wanted, 2, at);

test("a month left empty, or said again, asks for nothing", () => {
  expect(judged(row("2020-03", null))).toMatchObject({ state: "UNCHANGED" });
  expect(judged(row("2020-03", 100))).toMatchObject({ state: "UNCHANGED" });
  expect(judged(row("2020-03", 100, 10))).toMatchObject({ state: "UNCHANGED" });
  expect(judged(row("2020-04", 0))).toMatchObject({ state: "UNCHANGED" });
});

test("a month that planned nothing is new, another one changes, and zero takes it back", () => {
  expect(judged(row("2020-04", 1))).toMatchObject({ state: "READY", comparison: null, basis: "contract a3 4" });
  expect(judged(row("2020-03", 101))).toMatchObject({
    state: "CHANGED",
    comparison: { amount: { before: 100, after: 101 } },
    change: { months: [{ month: MARCH, after: { amount: 101, operating: 10 } }] },
  });
  expect(judged(row("2020-03", 0, 0))).toMatchObject({
    state: "CHANGED",
    comparison: { operating: { before: 10, after: 0 } },
  });
});

test("running cost is at most the amount, on both sides of the cent", () => {
  expect(judged(row("2020-03", 10))).toMatchObject({ state: "CHANGED" });
  expect(judged(row("2020-03", 9)).faults).toMatchObject([{ field: "amount" }]);
  expect(judged(row("2020-03", null, 100))).toMatchObject({ state: "CHANGED" });
  expect(judged(row("2020-03", null, 101)).faults).toMatchObject([{ field: "operating" }]);
});

test("the first and last months of the term are planned, those around it are refused unless they plan nothing", () => {
  for (const of of ["2019-12", "2022-12"]) expect(judged(row(of, 1))).toMatchObject({ state: "READY" });
  for (const of of ["2019-11", "2023-01"]) {
    expect(judged(row(of, 1)).faults).toMatchObject([{ message: expect.stringMatching(/hors du plan/) }]);
    expect(judged(row(of, 0))).toMatchObject({ state: "UNCHANGED" });
  }
});

test("a month of an action is said once in a file", () => {
  const at = recorded();
  expect(judgePlan(row("2020-04", 1), 2, at)).toMatchObject({ state: "READY" });
  expect(judgePlan(row("2020-04", 1), 5, at).faults).toMatchObject([
    { message: expect.stringMatching(/déjà à la ligne 2/) },
  ]);
  expect(judgePlan(row("2020-04", null), 6, at)).toMatchObject({ state: "UNCHANGED" });
});

test("a plan that can't be written is told before anything else", () => {
  expect(judged(row("2020-03", 1), recorded([], "Le plan est verrouillé.")).faults).toEqual([
    { field: "action", message: "Le plan est verrouillé." },
  ]);
  expect(judged({ action: 4, months: [] }).faults).toMatchObject([{ field: "action" }]);
});

test("months are columns when headers name months, whatever way they are written", () => {
  const names = (...headers: string[]) => planFields(headers).map(({ name }) => name);
  expect(names("N° action", "mars 2020", "04/2020", "2020-05", "juin 2020 (€)", "Total")).toEqual([
    "action",
    "m:2020-03",
    "m:2020-04",
    "m:2020-05",
    "m:2020-06",
  ]);
  expect(names("N° action", "Mois", "Prévu")).toEqual(["action", "month", "amount", "operating"]);
});

test("what an export says of any plan changes nothing, and both forms say the same", () => {
  const line = fc.tuple(contractMonths, amounts(1_000_00), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.uniqueArray(line, { maxLength: 12, selector: ([of]) => of }), (plan) => {
      const lines = plan.map(
        ([of, amount, part]) => [of, amount, Math.floor((amount * part) / 100)] as [string, number, number],
      );
      const at = () => recorded(lines);
      const action = { cell: { number: "3" }, address: null };
      const euros = (amount: number) => ({ cell: { number: String(amount / 100) }, address: null });
      const said = at();
      for (const [rank, [of, amount, operating]] of lines.entries()) {
        const typed = {
          action,
          month: { cell: { date: `${of}-01` }, address: null },
          amount: euros(amount),
          operating: euros(operating),
        };
        const { wanted, problems } = readPlanRow({ line: rank + 2, typed });
        expect(problems).toEqual([]);
        expect(judgePlan(wanted, rank + 2, said)).toMatchObject({ state: "UNCHANGED" });
      }
      const wide = Object.fromEntries(lines.map(([of, amount]) => [`m:${of}`, euros(amount)]));
      expect(judgePlan(readPlanRow({ line: 2, typed: { action, ...wide } }).wanted, 2, at())).toMatchObject({
        state: "UNCHANGED",
      });
    }),
  );
});

test("what a row programmes is the sum of its months after, less before", () => {
  const verdict = judged({ action: 3, months: [...row("2020-03", 70).months, ...row("2020-04", 5).months] });
  if (verdict.state !== "CHANGED") throw new Error("expected a change");
  expect(programmedBy(verdict.change)).toBe(-25);
});
