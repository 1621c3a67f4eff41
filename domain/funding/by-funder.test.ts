import fc from "fast-check";
import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { aFile, files, step } from "@/test-support/funding-files";
import { sumCents } from "../shared/money";
import { byFunder, NAMED_FUNDERS, namedFunders } from "./by-funder";
import { fundingSums } from "./funding-sums";

const planned = (funder: string, amount: number) => aFile({ funder, moves: [step("REQUESTED", "2020-03-01", amount)] });
const funders = (count: number) => Array.from({ length: count }, (_, rank) => planned(`Financeur ${rank}`, 100 - rank));

test("the funders add up to the whole, by name or together, whatever they bring", () => {
  fc.assert(
    fc.property(files, (lines) => {
      const { files: count, ...whole } = fundingSums(lines);
      const { named, others } = namedFunders(lines, 3);
      const shown = others ? [...named, others] : named;
      for (const shares of [byFunder(lines), shown]) {
        expect(shares.reduce((sum, share) => sum + share.files, 0)).toBe(count);
        for (const key of ["planned", "contracted", "claimed", "received"] as const) {
          expect(sumCents(shares.map((share) => share[key]))).toBe(whole[key]);
        }
      }
    }),
  );
});

test("one funder is one share, with the kinds it gives and the files still under way", () => {
  const lines = [
    aFile({ moves: [step("REQUESTED", "2020-03-01", 100), step("CONTRACTED", "2020-09-01", 80)] }),
    aFile({ kind: "LOAN", moves: [step("GRANTED", "2020-03-01", 50)] }),
    aFile({ moves: [step("REFUSED", "2020-03-01", null, { reason: "Hors calendrier." })] }),
  ];
  expect(byFunder(lines)).toEqual([
    expect.objectContaining({
      funder: "Région Occitanie",
      files: 3,
      kinds: ["GRANT", "LOAN"],
      planned: euro(130),
      contracted: euro(80),
      underWay: 1,
    }),
  ]);
});

test("seven funders are all named; of eight, the last two are the others", () => {
  expect(namedFunders(funders(NAMED_FUNDERS + 1))).toMatchObject({ named: { length: 7 }, others: null });
  const { named, others } = namedFunders(funders(NAMED_FUNDERS + 2));
  expect(named).toHaveLength(NAMED_FUNDERS);
  expect(others).toMatchObject({ funder: "Autres", count: 2, files: 2, planned: euro(187) });
});

test("no funder is no share", () => {
  expect(namedFunders([])).toEqual({ named: [], others: null });
});

test("what a lapsed agreement had promised is no more counted, what came in is", () => {
  const lapsed = aFile({
    moves: [step("CONTRACTED", "2020-03-01", 100), step("LAPSED", "2021-03-01", null, { reason: "Délai passé." })],
    claims: [["2020-05", 30]],
    receipts: [["2020-06", 30]],
  });
  expect(fundingSums([lapsed])).toMatchObject({ planned: 0, contracted: 0, received: euro(30) });
});
