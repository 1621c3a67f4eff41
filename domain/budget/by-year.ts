import { yearOf } from "../shared/calendar-date";
import { addCents, type Cents, subtractCents, ZERO } from "../shared/money";
import type { Stage } from "../spending/stage";
import type { PlanVersion } from "./plan-to-date";

/** What money is spent on: what lasts (« investissement »), or what keeps things running (« fonctionnement »). */
export const NATURES = ["INVESTMENT", "OPERATING"] as const;
export type Nature = (typeof NATURES)[number];

/** What entered one stage of the ledger in one calendar year, for one nature. */
export type YearMoney = { year: number; nature: Nature; stage: Stage; amount: Cents };

/** Amounts of a year, or of all of them. Plan and remainder are null as long as nobody entered a plan. */
export type YearAmounts = {
  plan: Cents | null;
  committed: Cents;
  invoiced: Cents;
  paid: Cents;
  /** Plan less paid: negative when more was paid than planned. */
  remaining: Cents | null;
};

export type NatureAmounts = YearAmounts & { natures: Record<Nature, YearAmounts> };
export type ByYear = { years: (NatureAmounts & { year: number })[]; total: NatureAmounts };

/** The plans in force and the money, by calendar year and nature: every year from the first to the last that holds any. */
export function byYear(plans: readonly PlanVersion["lines"][], money: readonly YearMoney[]): ByYear {
  const planned = plans.some((lines) => lines.length > 0);
  const flows = [...plans.flat().flatMap(planFlows), ...money];
  const years = flows.filter(({ amount }) => amount !== 0).map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, rank) => first + rank);
  return {
    years: span.map((year) => ({
      year,
      ...amountsOf(
        flows.filter((flow) => flow.year === year),
        planned,
      ),
    })),
    total: amountsOf(flows, planned),
  };
}

type Flow = { year: number; nature: Nature; stage: Stage | "PLAN"; amount: Cents };

function planFlows({ month, amount, operating }: PlanVersion["lines"][number]): Flow[] {
  const at = { year: yearOf(month), stage: "PLAN" } as const;
  return [
    { ...at, nature: "INVESTMENT", amount: subtractCents(amount, operating) },
    { ...at, nature: "OPERATING", amount: operating },
  ];
}

function amountsOf(flows: readonly Flow[], planned: boolean): NatureAmounts {
  const [investment, operating] = NATURES.map((nature) =>
    sumsOf(
      flows.filter((flow) => flow.nature === nature),
      planned,
    ),
  ) as [YearAmounts, YearAmounts];
  return { ...sumsOf(flows, planned), natures: { INVESTMENT: investment, OPERATING: operating } };
}

function sumsOf(flows: readonly Flow[], planned: boolean): YearAmounts {
  const sums = { PLAN: ZERO, COMMITTED: ZERO, INVOICED: ZERO, PAID: ZERO };
  for (const { stage, amount } of flows) sums[stage] = addCents(sums[stage], amount);
  return {
    plan: planned ? sums.PLAN : null,
    committed: sums.COMMITTED,
    invoiced: sums.INVOICED,
    paid: sums.PAID,
    remaining: planned ? subtractCents(sums.PLAN, sums.PAID) : null,
  };
}
