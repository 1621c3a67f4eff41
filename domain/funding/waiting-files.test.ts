import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { aFile, step } from "@/test-support/funding-files";
import { addDays, calendarDate } from "../shared/calendar-date";
import { WAITING_DAYS, waitingFiles } from "./waiting-files";

const ASKED = calendarDate("2021-01-10");
const after = (days: number) => addDays(ASKED, days);

test("sixty days are no wait yet, sixty-one are", () => {
  const file = aFile({ moves: [step("REQUESTED", ASKED, 100)] });
  expect(waitingFiles([file], after(WAITING_DAYS))).toEqual([]);
  expect(waitingFiles([file], after(WAITING_DAYS + 1))).toEqual([
    { file, what: "DECISION", amount: euro(100), since: ASKED, days: 61 },
  ]);
});

test("a review that begins does not set the clock back; a new request does", () => {
  const reviewed = aFile({ moves: [step("REQUESTED", ASKED, 100), step("UNDER_REVIEW", after(50))] });
  expect(waitingFiles([reviewed], after(61))[0]).toMatchObject({ since: ASKED, days: 61 });
  const again = aFile({
    moves: [
      step("REQUESTED", "2020-01-10", 100),
      step("REFUSED", "2020-06-10", null, { reason: "Incomplet." }),
      step("REQUESTED", ASKED, 90),
    ],
  });
  expect(waitingFiles([again], after(61))[0]).toMatchObject({ since: ASKED, amount: euro(90) });
});

test("an award waits for its agreement, a claim for its money", () => {
  const granted = aFile({ moves: [step("REQUESTED", "2020-01-10", 100), step("GRANTED", ASKED, 80)] });
  expect(waitingFiles([granted], after(61))[0]).toMatchObject({ what: "AGREEMENT", amount: euro(80), days: 61 });
  const claimed = aFile({
    moves: [step("CONTRACTED", "2020-01-10", 80)],
    claims: [["2021-01", 40]],
    receipts: [["2021-02", 10]],
  });
  expect(waitingFiles([claimed], calendarDate("2021-06-15"))[0]).toMatchObject({
    what: "PAYMENT",
    amount: euro(30),
    since: "2021-01-31",
  });
});

test("nobody waits for what is hoped for, signed, settled or lost, nor for private money", () => {
  const quiet = [
    aFile({ moves: [step("PROSPECTIVE", ASKED, 100)] }),
    aFile({ moves: [step("CONTRACTED", ASKED, 100)] }),
    aFile({ moves: [step("SETTLED", ASKED)], claims: [["2021-01", 40]], receipts: [["2021-02", 40]] }),
    aFile({ moves: [step("REQUESTED", ASKED, 100), step("CLOSED", after(3), null, { reason: "Retirée." })] }),
    aFile({ kind: "PRIVATE", funderKind: "COMPANY", moves: [step("REQUESTED", ASKED, 100)] }),
  ];
  expect(waitingFiles(quiet, after(400))).toEqual([]);
});

test("the longest wait comes first", () => {
  const waits = [100, 300, 200].map((days) => aFile({ moves: [step("REQUESTED", addDays(after(400), -days), 10)] }));
  expect(waitingFiles(waits, after(400)).map(({ days }) => days)).toEqual([300, 200, 100]);
});
