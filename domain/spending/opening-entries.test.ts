import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { Refusal } from "../shared/refusal";
import { ledgerViolation } from "./ledger";
import { assertDatesInOrder, type Opening, openingDrafts } from "./opening-entries";
import { STAGES } from "./stage";

const TODAY = day("2021-06-15");
const opening = (given: Partial<Opening> = {}): Opening => ({
  stage: "PAID",
  amount: euro(412_600),
  date: day("2021-06-10"),
  ...given,
});

const drafted = (given: Partial<Opening>) =>
  openingDrafts(opening(given)).map(({ stage, kind, businessDate }) => `${stage} ${kind} ${businessDate}`);

test("a commitment is one entry, an invoice two, a payment three, all of the same amount", () => {
  expect(STAGES.map((stage) => openingDrafts(opening({ stage })).length)).toEqual([1, 2, 3]);
  for (const stage of STAGES) {
    const drafts = openingDrafts(opening({ stage }));
    expect(new Set(drafts.map(({ amount }) => amount))).toEqual(new Set([euro(412_600)]));
    expect(drafts.filter(({ kind }) => kind === "RECORDED").map((draft) => draft.stage)).toEqual([stage]);
  }
});

test("stages whose date is not given take that of the next one", () => {
  expect(drafted({})).toEqual([
    "COMMITTED IMPLIED 2021-06-10",
    "INVOICED IMPLIED 2021-06-10",
    "PAID RECORDED 2021-06-10",
  ]);
  expect(drafted({ invoicedOn: day("2021-05-01") })).toEqual([
    "COMMITTED IMPLIED 2021-05-01",
    "INVOICED IMPLIED 2021-05-01",
    "PAID RECORDED 2021-06-10",
  ]);
  expect(drafted({ committedOn: day("2021-03-01") })).toEqual([
    "COMMITTED IMPLIED 2021-03-01",
    "INVOICED IMPLIED 2021-06-10",
    "PAID RECORDED 2021-06-10",
  ]);
  expect(drafted({ stage: "INVOICED", committedOn: day("2021-03-01") })).toEqual([
    "COMMITTED IMPLIED 2021-03-01",
    "INVOICED RECORDED 2021-06-10",
  ]);
});

test("a date left over from a stage not reached is not used", () => {
  expect(drafted({ stage: "COMMITTED", committedOn: day("2021-01-01"), invoicedOn: day("2021-02-01") })).toEqual([
    "COMMITTED RECORDED 2021-06-10",
  ]);
  expect(drafted({ stage: "INVOICED", invoicedOn: day("2021-02-01") })).toEqual([
    "COMMITTED IMPLIED 2021-06-10",
    "INVOICED RECORDED 2021-06-10",
  ]);
});

test("the document belongs to the stage that was typed", () => {
  const documents = openingDrafts(opening({ document: "F-2021-07" })).map(({ document }) => document);
  expect(documents).toEqual([undefined, undefined, "F-2021-07"]);
});

const refusedFields = (given: Partial<Opening>) => {
  try {
    assertDatesInOrder(opening(given), { today: TODAY });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.keys(error.fields ?? {});
  }
};

test("today is the last day one can record; tomorrow is refused under its field", () => {
  expect(refusedFields({ date: day("2021-06-15") })).toBeNull();
  expect(refusedFields({ date: day("2021-06-16") })).toEqual(["date"]);
});

test("stages follow one another; the same day is allowed, the day before is not", () => {
  expect(refusedFields({ invoicedOn: day("2021-06-10"), committedOn: day("2021-06-10") })).toBeNull();
  expect(refusedFields({ invoicedOn: day("2021-06-11") })).toEqual(["date"]);
  expect(refusedFields({ committedOn: day("2021-06-11") })).toEqual(["date"]);
  expect(refusedFields({ invoicedOn: day("2021-05-01"), committedOn: day("2021-05-02") })).toEqual(["invoicedOn"]);
});

test("dates of stages not reached are not judged", () => {
  expect(
    refusedFields({ stage: "COMMITTED", committedOn: day("2022-01-01"), invoicedOn: day("2022-01-01") }),
  ).toBeNull();
  expect(refusedFields({ stage: "INVOICED", invoicedOn: day("2022-01-01") })).toBeNull();
});

test("whatever passes opens a ledger that stands", () => {
  for (const stage of STAGES)
    for (const invoicedOn of [undefined, day("2021-05-01")])
      for (const committedOn of [undefined, day("2021-04-01")]) {
        const given = opening({ stage, invoicedOn, committedOn });
        assertDatesInOrder(given, { today: TODAY });
        expect(ledgerViolation(openingDrafts(given))).toBeNull();
      }
});
