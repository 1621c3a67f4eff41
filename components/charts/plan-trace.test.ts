import { expect, test } from "vitest";
import { ZERO } from "@/domain/shared/money";
import { day, euro, figuresOf, line } from "@/test-support/facts";
import { spendingWords } from "./amount-words";
import { type CurveData, curveAxes } from "./curve-data";
import { curvePaths } from "./curve-paths";
import { curveTwin } from "./curve-twin";
import { historySentences } from "./history-labels";
import { planTrace } from "./plan-trace";

const planned = (month: string, amount: number) => ({ ...line(month, amount), operating: ZERO });
const SIGNED = {
  number: 0,
  effectiveOn: day("2019-12-09"),
  amendment: null,
  lines: [planned("2020-06", 300_000), planned("2021-05", 100_000)],
};
const AMENDED = {
  number: 1,
  effectiveOn: day("2021-03-10"),
  amendment: 1,
  lines: [planned("2020-06", 100_000), planned("2021-05", 400_000)],
};

function chartOf(versions: (typeof SIGNED | typeof AMENDED)[]): CurveData {
  const { curve, planHistory } = figuresOf({ versions });
  return {
    points: curve,
    asOf: day("2021-06-15"),
    presentLabel: "Aujourd’hui",
    claims: [],
    budget: null,
    digits: 2,
    words: spendingWords("PUBLIC"),
    history: planHistory,
  };
}

const without = ({ history: _history, ...data }: CurveData): CurveData => data;

test("a chart without an avenant is the same with its history and without", () => {
  const chart = chartOf([SIGNED]);
  const axes = curveAxes(chart);
  expect(axes).toEqual(curveAxes(without(chart)));
  expect(curvePaths(chart, axes)).toEqual(curvePaths(without(chart), axes));
  expect(curveTwin(chart)).toEqual(curveTwin(without(chart)));
  expect(curvePaths(chart, axes).original).toBe("");
  expect(historySentences(chart)).toEqual([]);
});

test("the plan stands twice on the day of an avenant: where it was, then where it is", () => {
  const trace = planTrace(chartOf([SIGNED, AMENDED]));
  const around = trace.filter(({ date }) => date >= "2021-02-28" && date <= "2021-03-31");
  expect(around.map(({ date, amount }) => [date, amount])).toEqual([
    ["2021-02-28", euro(300_000)],
    ["2021-03-10", euro(300_000)],
    ["2021-03-10", euro(100_000)],
    ["2021-03-31", euro(100_000)],
  ]);
});

test("the step is vertical on the picture, and the axis holds the plan that was left", () => {
  const chart = chartOf([SIGNED, { ...AMENDED, lines: [planned("2020-06", 100_000)] }]);
  const axes = curveAxes(chart);
  expect(axes.amounts.max).toBeGreaterThanOrEqual(euro(400_000));
  const xs = curvePaths(chart, axes)
    .plan.slice(1)
    .split("L")
    .map((point) => point.split(" ")[0]);
  expect(xs.filter((x, rank) => x === xs[rank - 1])).toHaveLength(1);
});

test("the table gains the original plan, equal to the plan until the avenant", () => {
  const { columns, rows } = curveTwin(chartOf([SIGNED, AMENDED]));
  expect(columns.at(-1)?.label).toBe("Plan d’origine");
  const cellsOn = (date: string) => rows.find(({ key }) => key === date)?.cells;
  expect([cellsOn("2020-12-31")?.[0], cellsOn("2020-12-31")?.at(-1)]).toEqual(["0,30", "0,30"]);
  expect([cellsOn("2021-03-31")?.[0], cellsOn("2021-03-31")?.at(-1)]).toEqual(["0,10", "0,30"]);
  expect([rows.at(-1)?.cells[0], rows.at(-1)?.cells.at(-1)]).toEqual(["0,50", "0,40"]);
});

test("the avenant is told to whoever does not see the chart", () => {
  expect(historySentences(chartOf([SIGNED, AMENDED])).map((said) => said.replaceAll("\u00a0", " "))).toEqual([
    "Avenant 1 le 10 mars 2021 : le plan à date passe de 0,30 à 0,10 M€.",
    "Le plan d’origine, en pointillé fin, menait à 0,40 M€.",
  ]);
});
