import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { publicationClock } from "./publication-clock";
import { dueHeadline, publicationHeadline } from "./publication-headline";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const clock = (asOf: string, given: { amount?: number | null; isPublished?: boolean } = {}) =>
  publicationClock(day("2021-01-31"), {
    amount: given.amount === null ? null : euro(given.amount ?? 50_000),
    isPublished: given.isPublished ?? false,
    asOf: day(asOf),
  });

test("three months run from the agreement, and the last day is not late", () => {
  expect(clock("2021-04-30")).toMatchObject({ publishBy: "2021-04-30", isLate: false });
  expect(plain(clock("2021-04-30")?.words)).toBe("à publier avant le 30 avril 2021");
  expect(clock("2021-05-01")?.isLate).toBe(true);
  expect(plain(clock("2021-05-01")?.words)).toBe("à publier avant le 30 avril 2021, 1 jour de retard");
});

test("what is published is late no more", () => {
  expect(clock("2022-01-01", { isPublished: true })?.isLate).toBe(false);
  expect(plain(clock("2022-01-01", { isPublished: true })?.words)).toBe("publiée, à publier avant le 30 avril 2021");
});

test("the law binds above 23 000 €, and not at it", () => {
  expect(clock("2022-01-01", { amount: 23_000 })).toBeNull();
  expect(clock("2022-01-01", { amount: 23_000.01 })?.isLate).toBe(true);
  expect(clock("2022-01-01", { amount: null })?.isLate).toBe(true);
});

test("the titles say whether it is open, what is sent and what is late", () => {
  expect(plain(publicationHeadline({ isOpen: false, complete: 0, lacking: 0 }))).toBe("La page publique est fermée");
  expect(plain(publicationHeadline({ isOpen: true, complete: 1, lacking: 2 }))).toBe(
    "La page publique est ouverte ; 1 subvention publiée, 2 incomplètes",
  );
  expect(plain(publicationHeadline({ isOpen: false, complete: 2, lacking: 0 }))).toBe(
    "La page publique est fermée ; 2 subventions prêtes",
  );
  expect(dueHeadline([])).toBe("Aucune subvention à publier");
  expect(dueHeadline([{ clock: clock("2021-04-30") }])).toBe("Aucune subvention en retard de publication");
  expect(plain(dueHeadline([{ clock: clock("2021-05-01") }]))).toBe("1 subvention à publier en retard");
});
