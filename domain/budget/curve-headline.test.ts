import { expect, test } from "vitest";
import { day, figuresOf, line, spent } from "@/test-support/facts";
import { addToMonth, month } from "../shared/calendar-date";
import { curveHeadline } from "./curve-headline";

type Given = Parameters<typeof figuresOf>[0];
const headline = (given: Given = {}, asOf = "2021-06-15") => curveHeadline(figuresOf(given, day(asOf)).curve);

const MONTHS = Array.from({ length: 18 }, (_, offset) => addToMonth(month("2020-01"), offset));
const PLAN = MONTHS.map((of) => line(of, 1_000_000));
const paid = (shareFromJanuary: number) =>
  MONTHS.flatMap((of) => (of <= "2021-06" ? spent(of, of < "2021-01" ? 1_000_000 : 1_000_000 * shareFromJanuary) : []));

test("paid falls behind the plan since the first month of the run", () => {
  expect(headline({ planLines: PLAN, movements: paid(0.3) }, "2021-06-30")).toBe(
    "Le payé décroche du plan depuis janvier 2021",
  );
});

test("at the plan, under it without a run, ahead of it", () => {
  expect(headline({ planLines: PLAN, movements: paid(1) }, "2021-06-30")).toBe("Le payé suit le plan");
  expect(headline({ planLines: PLAN, movements: paid(0.9) }, "2021-06-30")).toBe(
    "Le payé est 0,6\u00a0M€ sous le plan",
  );
  expect(headline({ planLines: PLAN, movements: paid(1.5) }, "2021-06-30")).toBe(
    "Le payé devance le plan de 3,0\u00a0M€",
  );
});

test("nothing paid: what was planned by now, or when the first payment is", () => {
  expect(headline({ planLines: PLAN }, "2020-01-31")).toBe("Rien de payé, 1,0\u00a0M€ prévus à ce jour");
  expect(headline({ planLines: PLAN }, "2019-12-31")).toBe("Aucun paiement prévu avant janvier 2020");
  expect(headline({ planLines: [line("2022-01", 0)] })).toBe("Aucun paiement prévu");
});

test("no plan, or no contract yet", () => {
  expect(headline()).toBe("Pas de plan saisi, rien de payé");
  expect(headline({ movements: spent("2021-05", 10) })).toBe("Pas de plan saisi\u00a0: l’écart n’est pas calculable");
  expect(headline({ planLines: PLAN }, "2019-12-08")).toBe("Le contrat n’a pas commencé");
  expect(curveHeadline([])).toBe("Le contrat n’a pas commencé");
});
