import fc from "fast-check";
import { expect, test } from "vitest";
import { announced, BAND, day, euro, figuresOf, spent, TODAY } from "@/test-support/facts";
import { aFile, files, step } from "@/test-support/funding-files";
import { fundingSums } from "./funding-sums";
import { ownFundsFigures, publicAidFigures } from "./perimeter-figures";

const spending = figuresOf({ movements: [...spent("2020-06", 100), ...spent("2021-06", 50)] }).curve;
const read = (given: ReturnType<typeof aFile>[], claims = BAND) => ({ files: given, claims, spending, asOf: TODAY });
const at = (on: string, points: ReturnType<typeof publicAidFigures>["curve"]) =>
  points.find(({ date }) => date === day(on));

const signed = aFile({
  moves: [step("REQUESTED", "2020-02-01", 90), step("CONTRACTED", "2020-09-15", 80)],
  claims: [["2020-10", 40]],
  receipts: [
    ["2020-12", 25],
    ["2021-06", 5],
  ],
});
const own = aFile({ kind: "OWN_FUNDS", funder: "Alès Agglomération", funderKind: "EPCI" });

test("public aid is what public bodies give or lend, month by month", () => {
  const { sums, curve, band } = publicAidFigures(
    read([signed, own, aFile({ kind: "PRIVATE", funderKind: "COMPANY" })]),
  );
  expect(sums).toEqual({ files: 1, planned: euro(80), contracted: euro(80), claimed: euro(40), received: euro(30) });
  expect(band).toBeNull();
  expect(at("2020-08-31", curve)).toMatchObject({ committed: 0, invoiced: 0, paid: 0, plan: null });
  expect(at("2020-10-31", curve)).toMatchObject({ committed: euro(80), invoiced: euro(40), paid: 0 });
  expect(at("2021-06-15", curve)).toMatchObject({ committed: euro(80), invoiced: euro(40), paid: euro(30) });
  expect(at("2021-06-30", curve)).toMatchObject({ committed: null, invoiced: null, paid: null, forecast: null });
});

test("only what was announced for public aid makes its band", () => {
  const claims = [...BAND, announced(12_000_000, { perimeter: "PUBLIC_AID" })];
  expect(publicAidFigures(read([signed], claims)).band?.claims).toHaveLength(1);
  expect(ownFundsFigures(read([signed], claims)).band).toBeNull();
});

test("own funds advanced are what was paid less what the others sent", () => {
  const figures = ownFundsFigures(read([signed, own]));
  expect(figures).toMatchObject({
    planned: euro(100),
    paid: euro(150),
    receivedFromOthers: euro(30),
    advanced: euro(120),
    excess: 0,
  });
  expect(at("2020-12-31", figures.curve)?.paid).toBe(euro(75));
  expect(at("2021-06-15", figures.curve)?.paid).toBe(euro(120));
});

test("receipts beyond the payments are told, and never make an advance below zero", () => {
  const ahead = aFile({
    moves: [step("CONTRACTED", "2020-01-01", 500)],
    claims: [["2020-01", 400]],
    receipts: [["2020-02", 400]],
  });
  const figures = ownFundsFigures(read([ahead]));
  expect(figures).toMatchObject({ planned: null, advanced: 0, excess: euro(250) });
  expect(Math.min(...figures.curve.map(({ paid }) => paid ?? 0))).toBe(0);
});

test("the aid of the present day is the sum of its files, whatever the files", () => {
  fc.assert(
    fc.property(files, (lines) => {
      const { sums, curve } = publicAidFigures({ files: lines, claims: [], spending, asOf: TODAY });
      expect(sums.planned).toBeLessThanOrEqual(fundingSums(lines).planned);
      expect(at(TODAY, curve)).toMatchObject({ invoiced: sums.claimed, paid: sums.received });
    }),
  );
});
