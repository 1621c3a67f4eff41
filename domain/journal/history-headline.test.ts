import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { historyHeadline, periodInWords } from "./history-headline";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const day = (text: string | null) => text && calendarDate(text);

test.each([
  [null, null, ""],
  ["2021-06-01", "2021-06-30", " du 1er au 30 juin 2021"],
  ["2021-05-15", "2021-06-30", " du 15 mai au 30 juin 2021"],
  ["2020-12-01", "2021-01-31", " du 1er décembre 2020 au 31 janvier 2021"],
  ["2020-06-01", "2021-06-30", " du 1er juin 2020 au 30 juin 2021"],
  ["2021-06-15", "2021-06-15", " le 15 juin 2021"],
  ["2021-06-15", null, " depuis le 15 juin 2021"],
  [null, "2021-06-15", " jusqu’au 15 juin 2021"],
])("from %s to %s, what two dates share is said once", (from, to, words) => {
  const period = { from: day(from), to: day(to) } as Parameters<typeof periodInWords>[0];
  expect(plain(periodInWords(period))).toBe(words);
});

const june = { from: calendarDate("2021-06-01"), to: calendarDate("2021-06-30") };
const counted = (given: Partial<Parameters<typeof historyHeadline>[0]>) =>
  plain(
    historyHeadline({
      ...june,
      count: 14,
      unfiltered: 146,
      kind: null,
      committed: cents(0),
      paid: cents(0),
      ...given,
    }),
  );

test("the title says what was committed and how many changes the period holds", () => {
  expect(counted({ committed: cents(120_000_000) })).toBe("1,2 M€ engagés et 14 changements du 1er au 30 juin 2021");
  expect(counted({ paid: cents(4_500_000), count: 1 })).toBe("45 000 € payés et 1 changement du 1er au 30 juin 2021");
  expect(counted({})).toBe("14 changements du 1er au 30 juin 2021, rien n’est engagé");
  expect(counted({ committed: cents(-5_000_00) })).toBe(
    "−5 000 € d’engagements et 14 changements du 1er au 30 juin 2021",
  );
});

test("a kind that moves no money is counted by its name", () => {
  expect(counted({ kind: "MILESTONE", committed: cents(120_000_000) })).toBe(
    "Jalons : 14 changements du 1er au 30 juin 2021",
  );
  expect(counted({ kind: "SPENDING", committed: cents(120_000_000) })).toMatch(/^1,2 M€ engagés et 14 changements/);
});

test("nothing kept and nothing at all are told apart", () => {
  expect(counted({ count: 0 })).toBe("Aucun changement du 1er au 30 juin 2021");
  expect(counted({ count: 0, kind: "STATUS" })).toBe("Aucun changement du 1er au 30 juin 2021 (météo)");
  expect(counted({ count: 0, unfiltered: 0 })).toBe("Aucun changement enregistré");
});
