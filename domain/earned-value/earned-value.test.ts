import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts } from "@/test-support/arbitraries";
import { datedMilestones } from "@/test-support/dated-milestones";
import { centsOf, readExamples } from "@/test-support/examples";
import { aMilestone, day, euro } from "@/test-support/facts";
import { calendarDateSchema } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { earnedValue } from "./earned-value";
import { earnedValueLines, earnedValueWithheld } from "./earned-value.labels";

const TODAY = day("2021-06-15");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each(readExamples(new URL("./earned-value.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const value = earnedValue(
    {
      programmed: cents(centsOf(read("budget")) ?? 0),
      paid: cents(centsOf(read("payé")) ?? 0),
      milestones: datedMilestones(read("jalons au contrat")),
    },
    calendarDateSchema.parse(read("date de situation")),
  );
  expect(value).toEqual({
    kind: "MEASURED",
    budget: centsOf(read("budget")),
    cost: centsOf(read("payé")),
    planned: centsOf(read("planifiée")),
    earned: centsOf(read("acquise")),
    scheduleVariance: centsOf(read("écart de délai")),
    costVariance: centsOf(read("écart de coût")),
    scheduleIndex: centsOf(read("indice de délai")),
    costIndex: centsOf(read("indice de coût")),
    estimate: centsOf(read("coût final")),
    finalVariance: centsOf(read("écart final")),
  });
});

const DATED = datedMilestones("01/03/2021 atteint 01/03/2021|01/09/2021");

test("without a plan in force, or a date at the contract, nothing is measured and the reason is said", () => {
  const noPlan = earnedValue({ programmed: null, paid: euro(10), milestones: DATED }, TODAY);
  const noDate = earnedValue({ programmed: euro(10), paid: euro(10), milestones: [aMilestone()] }, TODAY);
  expect([noPlan, noDate]).toEqual([
    { kind: "WITHHELD", reason: "NO_PLAN" },
    { kind: "WITHHELD", reason: "NO_BASELINE" },
  ]);
  expect(earnedValue({ programmed: euro(0), paid: euro(10), milestones: DATED }, TODAY)).toEqual(noPlan);
  const said = [noPlan, noDate].map((value) => (value.kind === "WITHHELD" ? earnedValueWithheld(value) : ""));
  expect(said.map(plain)).toEqual([
    "Valeur acquise non mesurée : aucun plan n’est en vigueur pour dire ce que vaut le travail.",
    "Valeur acquise non mesurée : aucun jalon n’a de date au contrat.",
  ]);
});

test("an estimate no whole number of cents can hold is not given", () => {
  const milestones = datedMilestones("01/03/2021 atteint 01/03/2021|01/09/2021 poids 100000");
  const value = earnedValue({ programmed: euro(1000), paid: euro(10_000_000_000), milestones }, TODAY);
  expect(value).toMatchObject({ estimate: null, finalVariance: null, costIndex: 0 });
});

test("what was planned, what is earned and what is estimated never leave the budget and the cost behind", () => {
  const states = fc.array(
    fc.record({ due: fc.boolean(), reached: fc.boolean(), weight: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(amounts(100_000_000_00), amounts(100_000_000_00), states, (budget, paid, steps) => {
      fc.pre(budget > 0);
      const milestones = steps.map(({ due, reached, weight }) => {
        const baseline = day(due ? "2021-01-01" : "2021-12-01");
        return aMilestone({ originalBaseline: baseline, baseline, weight, actual: reached ? day("2021-05-01") : null });
      });
      const value = earnedValue({ programmed: budget, paid, milestones }, TODAY);
      if (value.kind !== "MEASURED") throw new Error("expected a value");
      expect(Math.max(value.planned, value.earned)).toBeLessThanOrEqual(budget);
      expect(value.planned + value.scheduleVariance).toBe(value.earned);
      expect(value.cost + value.costVariance).toBe(value.earned);
      if (value.estimate !== null) expect(value.estimate).toBeGreaterThanOrEqual(paid);
      if (steps.every(({ reached }) => reached) && paid > 0) expect(value.estimate).toBe(paid);
    }),
  );
});

test("each line says in plain words what it means, and never abbreviates the actual cost", () => {
  const value = earnedValue({ programmed: euro(100), paid: euro(60), milestones: DATED }, TODAY);
  if (value.kind !== "MEASURED") throw new Error("expected a value");
  const lines = earnedValueLines(value, TODAY);
  expect(lines.map(({ initials }) => initials).join(" ")).toBe("BAC PV EV AC SV CV SPI CPI EAC VAC");
  const said = Object.fromEntries(
    lines.map(({ initials, value, meaning }) => [initials, plain(`${value} · ${meaning}`)]),
  );
  expect(said.CPI).toBe("0,83 · Pour 1 € dépensé, 0,83 € de travail acquis.");
  expect(said.SPI).toBe("1,00 · Pour 1 € de travail prévu, 1,00 € de travail acquis.");
  expect(said.CV).toBe("−10,00 € · Payé 10,00 € de plus que ce que vaut le travail acquis.");
  expect(said.VAC).toBe("−20,00 € · Le coût final estimé dépasse le budget.");
  expect(JSON.stringify(lines)).not.toContain("CRTE");
  expect(lines.find(({ initials }) => initials === "AC")?.name).toBe("Coût réel du travail effectué");
});

test("what nothing can divide is not calculated, and the panel says why", () => {
  const early = earnedValue(
    { programmed: euro(100), paid: euro(0), milestones: datedMilestones("01/09/2021|01/10/2021") },
    TODAY,
  );
  if (early.kind !== "MEASURED") throw new Error("expected a value");
  const said = Object.fromEntries(
    earnedValueLines(early, TODAY).map(({ initials, value, meaning }) => [initials, [value, plain(meaning)]]),
  );
  expect(said.SPI).toEqual(["non calculé", "Aucun jalon n’était encore attendu à cette date."]);
  expect(said.CPI).toEqual(["non calculé", "Rien n’est encore payé."]);
  expect(said.EAC).toEqual(["non calculé", "Rien n’est encore payé."]);
  expect(said.VAC?.[0]).toBe("non calculé");
});
