import { expect, test } from "vitest";
import { BAND, euro } from "@/test-support/facts";
import { MASKED } from "../access/shared-amount";
import { type ActionTotals, territoryPosition } from "./territory-position";
import { positionInWords } from "./territory-position.labels";

const anAction = (given: Partial<ActionTotals> = {}): ActionTotals => ({
  status: "ON_TRACK",
  taxBasis: "HT",
  programmed: euro(35_000_000),
  committed: euro(20_000_000),
  paid: euro(14_000_000),
  revision: null,
  carrier: "porteur",
  reads: true,
  hidden: false,
  ...given,
});

const exact = (amount: number) => ({ amount: euro(amount), rounded: false });

test("a territory adds up its actions and places their forecast in the band", () => {
  const position = territoryPosition(
    [anAction(), anAction({ status: "LATE", programmed: null, revision: euro(1) })],
    BAND,
  );
  expect(position.paid).toEqual(exact(28_000_000));
  expect(position.programmed).toEqual(exact(35_000_000));
  expect(position.forecast).toEqual(exact(49_000_000));
  expect(position.statusCounts).toEqual({ ON_TRACK: 1, LATE: 1 });
  expect(positionInWords(position)).toBe("au-dessus des 40\u00a0M€ de l’Agglo");
});

test.each([
  [30_000_000, "dans l’enveloppe de 30 à 40\u00a0M€"],
  [29_999_999.99, "sous les 30\u00a0M€ du préfet"],
  [40_000_000, "dans l’enveloppe de 30 à 40\u00a0M€"],
  [40_000_000.01, "au-dessus des 40\u00a0M€ de l’Agglo"],
])("a forecast of %d € is %s", (amount, words) => {
  const action = anAction({ programmed: null, committed: euro(0), paid: euro(0), revision: euro(amount) });
  expect(positionInWords(territoryPosition([action], BAND))).toBe(words);
});

test("without a forecast, or without a claim, the words say so", () => {
  const nothing = territoryPosition([], BAND);
  expect(nothing.forecast).toEqual({ amount: null, rounded: false });
  expect(positionInWords(nothing)).toBe("pas de prévision, 30 à 40\u00a0M€ annoncés");
  expect(positionInWords(territoryPosition([anAction()], []))).toBe("pas d’enveloppe annoncée");
});

test("an abandoned action counts for what it committed", () => {
  expect(territoryPosition([anAction({ status: "ABANDONED" })], []).forecast).toEqual(exact(20_000_000));
});

test("amounts with and without VAT added up are said to be mixed", () => {
  expect(territoryPosition([anAction(), anAction({ taxBasis: "TTC" })], []).mixedTaxBasis).toBe(true);
  expect(territoryPosition([anAction()], []).mixedTaxBasis).toBe(false);
});

test("of actions out of reach no status is counted, and their amounts are told of three carriers or more", () => {
  const hidden = (carrier: string) => anAction({ carrier, reads: false, hidden: true, status: "BLOCKED" });
  const two = territoryPosition([anAction(), hidden("a"), hidden("b")], BAND);
  expect(two).toMatchObject({ paid: MASKED, programmed: MASKED, forecast: MASKED, position: null });
  expect(two.statusCounts).toEqual({ ON_TRACK: 1 });
  expect(positionInWords(two)).toMatch(/moins de trois contributeurs/);
  const three = territoryPosition([anAction(), hidden("a"), hidden("b"), hidden("c")], BAND);
  expect(three).toMatchObject({ paid: { amount: euro(56_000_000), rounded: true }, position: "ABOVE" });
});
