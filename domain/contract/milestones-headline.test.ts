import { expect, test } from "vitest";
import { aMilestone, day, declared, due, reachedOn, TODAY } from "@/test-support/facts";
import type { MilestoneFacts } from "../milestone/milestone";
import { milestoneHorizon, milestonesHeadline } from "./milestones-headline";

const headline = (milestones: MilestoneFacts[], asOf = TODAY) =>
  milestonesHeadline([{ milestones, status: null }], asOf);
const times = (count: number, on: string) => Array.from({ length: count }, () => due(on));

test("how many are overdue, how many are to come", () => {
  expect(headline([...times(3, "2021-04-29"), ...times(8, "2021-12-31"), ...times(2, "2022-01-01")])).toBe(
    "Trois jalons dépassés, huit à venir avant la fin de 2021",
  );
});

test("one and none are singular", () => {
  expect(headline([...times(1, "2021-04-29"), ...times(1, "2021-09-01")])).toBe(
    "Un jalon dépassé, un à venir avant la fin de 2021",
  );
  expect(headline([...times(2, "2021-09-01")])).toBe("Aucun jalon dépassé, deux à venir avant la fin de 2021");
  expect(headline([...times(2, "2022-09-01")])).toBe("Aucun jalon dépassé, aucun à venir avant la fin de 2021");
});

test("nothing left to come, or nothing dated", () => {
  expect(headline([...times(2, "2021-04-29"), reachedOn("2021-01-01")])).toBe(
    "Deux jalons dépassés, aucun autre à venir",
  );
  expect(headline([aMilestone(), aMilestone(), reachedOn("2021-01-01")])).toBe("Aucun jalon dépassé, deux sans date");
});

test("none, one alone, all reached", () => {
  expect(headline([])).toBe("Aucun jalon saisi");
  expect(milestonesHeadline([], TODAY)).toBe("Aucun jalon saisi");
  expect(headline([due("2021-01-01", { cancelled: true })])).toBe("Aucun jalon saisi");
  expect(headline([due("2021-04-29")])).toBe("Le seul jalon est dépassé de 47\u00a0jours");
  expect(headline([due("2021-06-30")])).toBe("Le seul jalon est attendu le 30\u00a0juin 2021");
  expect(headline([due("2021-01-01", { cancelled: true }), due("2021-06-30")])).toMatch(/attendu le 30/);
  expect(headline([aMilestone()])).toBe("Le seul jalon n’a pas de date");
  expect(headline([reachedOn("2021-01-01")])).toBe("Le seul jalon est atteint");
  expect(headline(Array.from({ length: 12 }, () => reachedOn("2021-01-01")))).toBe("Les douze jalons sont atteints");
});

test("an abandoned action expects nothing", () => {
  const abandoned = { milestones: times(3, "2021-04-29"), status: declared("ABANDONED") };
  const alive = { milestones: times(2, "2021-09-01"), status: declared("LATE") };
  expect(milestonesHeadline([abandoned, alive], TODAY)).toBe("Aucun jalon dépassé, deux à venir avant la fin de 2021");
});

test("up to September one looks to the end of the year, later six months ahead", () => {
  expect(milestoneHorizon(day("2021-09-30"))).toEqual({ until: "2021-12-31", words: "avant la fin de 2021" });
  expect(milestoneHorizon(day("2021-10-01"))).toEqual({ until: "2022-04-30", words: "d’ici fin avril 2022" });
  expect(headline([...times(2, "2022-04-30"), due("2022-05-01")], day("2021-10-01"))).toBe(
    "Aucun jalon dépassé, deux à venir d’ici fin avril 2022",
  );
});

test("beyond twenty, counts are figures", () => {
  expect(headline([...times(21, "2021-04-29"), ...times(2, "2021-09-01")])).toMatch(
    /^21 jalons dépassés, deux à venir/,
  );
});
