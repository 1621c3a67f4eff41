import { expect, test } from "vitest";
import { BAND, day, euro } from "@/test-support/facts";
import { aFile, step } from "@/test-support/funding-files";
import { byYear, type YearMoney } from "../budget/by-year";
import { month } from "../shared/calendar-date";
import { ZERO } from "../shared/money";
import { byFunder } from "./by-funder";
import {
  actionsMoneyHeadline,
  byYearHeadline,
  claimsHeadline,
  fundersHeadline,
  funnelHeadline,
  waitingHeadline,
} from "./finance-headlines";
import { funnel } from "./funnel";

const words = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
const planOf = (amount: number) => [[{ month: month("2021-03"), amount: euro(amount), operating: ZERO }]];
const paidIn2021 = (amount: number): YearMoney[] => [
  { year: 2021, nature: "INVESTMENT", stage: "PAID", amount: euro(amount) },
];
const yearly = (plan: number, paid: number, on = "2021-06-15") =>
  words(byYearHeadline(byYear(planOf(plan), paidIn2021(paid)), day(on)));

test("the year: what is paid of what it planned, on both sides and level", () => {
  expect(yearly(9_100_000, 4_200_000)).toBe("2021 : 4,2 M€ payés sur 9,1 M€ prévus ; il reste 4,9 M€");
  expect(yearly(4_200_000, 4_200_000)).toBe("2021 : 4,2 M€ payés sur 4,2 M€ prévus");
  expect(yearly(4_000_000, 4_200_000)).toBe("2021 : 4,2 M€ payés pour 4,0 M€ prévus, 0,2 M€ de plus");
});

test("a year without anything gives way to the nearest; no plan and nothing at all are said", () => {
  expect(yearly(9_100_000, 4_200_000, "2019-06-15")).toMatch(/^2021/);
  expect(yearly(9_100_000, 4_200_000, "2024-06-15")).toMatch(/^2021/);
  expect(words(byYearHeadline(byYear([], paidIn2021(4_200_000)), day("2021-06-15")))).toBe(
    "2021 : 4,2 M€ payés, sans plan pour comparer",
  );
  expect(byYearHeadline(byYear([], []), day("2021-06-15"))).toContain("aucune année");
});

test("the funders: who brings most, and the share that is signed", () => {
  const shares = byFunder([
    aFile({ funder: "État", moves: [step("REQUESTED", "2020-03-01", 300)] }),
    aFile({ moves: [step("CONTRACTED", "2020-03-01", 100)] }),
  ]);
  expect(words(fundersHeadline(shares, euro(400), euro(100)))).toBe(
    "État apporte 75 % des 400 € prévus ; 25 % est conventionné",
  );
  expect(words(fundersHeadline(shares, euro(400), ZERO))).toContain("rien n’est conventionné");
  expect(fundersHeadline([], ZERO, ZERO)).toBe("Aucun financeur au plan de financement");
  expect(fundersHeadline(shares, ZERO, ZERO)).toBe("Aucun financement n’est plus attendu");
});

test("the actions: the furthest under its plan, if any", () => {
  const gap = (shortTitle: string, amount: number | null) => ({
    shortTitle,
    gap: amount === null ? null : euro(amount),
  });
  const rows = [gap("Capelle", 10), gap("S-Lab", -300_000), gap("Froid fatal", null)];
  expect(words(actionsMoneyHeadline(rows))).toBe("S-Lab est la plus loin de son plan : −0,30 M€");
  expect(actionsMoneyHeadline([gap("Capelle", 0)])).toBe("Aucune action n’est sous son plan");
  expect(actionsMoneyHeadline([gap("Capelle", null)])).toContain("Aucune action n’a de plan");
});

test("the funnel: how much of what was asked for is granted and paid, and what was lost", () => {
  const granted = aFile({ moves: [step("REQUESTED", "2020-03-01", 300), step("GRANTED", "2020-06-01", 300)] });
  const refused = aFile({
    moves: [step("REQUESTED", "2020-03-01", 100), step("REFUSED", "2020-06-01", null, { reason: "Hors critères." })],
  });
  expect(words(funnelHeadline(funnel([granted])))).toBe("100 % des aides demandées sont accordées, 0 % sont versées");
  expect(words(funnelHeadline(funnel([granted, refused])))).toBe(
    "75 % des aides demandées sont accordées, 0 % sont versées ; 1 dossier perdu",
  );
  expect(funnelHeadline(funnel([]))).toBe("Aucun dossier d’aide publique n’est demandé");
  expect(words(funnelHeadline(funnel([aFile({ moves: [step("UNDER_REVIEW", "2020-03-01")] })])))).toBe(
    "1 dossier demandé, sans montant",
  );
});

test("the files that wait, none included; the announced totals, none included", () => {
  expect([0, 1, 3].map((count) => words(waitingHeadline(count)))).toEqual([
    "Aucun dossier n’attend depuis plus de 60 jours",
    "1 dossier attend depuis plus de 60 jours",
    "3 dossiers attendent depuis plus de 60 jours",
  ]);
  expect(words(claimsHeadline(BAND))).toBe("30 à 40 M€ annoncés, par 2 sources");
  expect(claimsHeadline([])).toBe("Personne n’a annoncé d’enveloppe");
});
