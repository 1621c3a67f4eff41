import { expect, test } from "vitest";
import { line } from "@/test-support/facts";
import { reviseForecastInput } from "./forecast.schema";

const ID = "0198f6b2-1111-7000-8000-000000000003";
const read = (given: Record<string, unknown> = {}) =>
  reviseForecastInput.safeParse({ key: ID, actionId: ID, amount: "500", reason: "Devis révisé.", ...given });
const faults = (given: Record<string, unknown>) => read(given).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("without a choice the forecast keeps to the plan, whatever the other fields hold", () => {
  expect(read().data).toEqual({ key: ID, actionId: ID, amount: 500_00, reason: "Devis révisé." });
  expect(read({ mode: "plan", shift: "99", months: { "2021-07": "illisible" } }).data).not.toHaveProperty("profile");
});

test("a shift goes from twelve months earlier to twenty-four later, and is never none", () => {
  for (const months of [-12, -1, 1, 24])
    expect(read({ mode: "shift", shift: String(months) }).data?.profile).toEqual({ kind: "SHIFT", months });
  for (const shift of ["-13", "25", "0", "1.5", "", "x", undefined])
    expect([shift, faults({ mode: "shift", shift })]).toEqual([shift, ["shift"]]);
});

test("a grid keeps its amounts by month; blanks expect nothing, what can't be read is refused under its month", () => {
  const months = { "2021-07": "1 200,50", "2021-08": "", "2021-09": "0", "2021-10": "300" };
  expect(read({ mode: "grid", months }).data?.profile).toEqual({
    kind: "GRID",
    lines: [line("2021-07", 1200.5), line("2021-10", 300)],
  });
  expect(faults({ mode: "grid", months: { "2021-07": "412.600", "2021-08": "-5" } })).toEqual([
    "months.2021-07",
    "months.2021-08",
  ]);
  expect(faults({ mode: "grid", months: { juillet: "5" } })).toEqual(["months.juillet"]);
  expect(read({ mode: "grid" }).data?.profile).toEqual({ kind: "GRID", lines: [] });
  expect(faults({ mode: "autre" })).toEqual(["mode"]);
});
