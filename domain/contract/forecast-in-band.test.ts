import { expect, test } from "vitest";
import { announced, BAND, euro } from "@/test-support/facts";
import { envelopeBand } from "./envelope";
import { forecastInBand } from "./forecast-in-band";

const bandOf = (claims: Parameters<typeof envelopeBand>[0]) => envelopeBand(claims, "TOTAL_INVESTMENT");

/** The words with ordinary spaces, as these lines are written. */
const said = (amount: number, band = bandOf(BAND)) =>
  forecastInBand(euro(amount), band).replaceAll(/[\u00a0\u202f]/g, " ");

test.each([
  [34_400_000, "34,4 M€ : dans la fourchette, à 4,4 M€ du bas"],
  [39_400_000, "39,4 M€ : dans la fourchette, à 0,6 M€ du haut"],
  [35_000_000, "35,0 M€ : dans la fourchette, à 5,0 M€ du bas"],
  [35_000_000.01, "35,0 M€ : dans la fourchette, à 5,0 M€ du haut"],
  [30_000_000, "30,0 M€ : au bas de la fourchette"],
  [29_999_999.99, "30,0 M€ : sous la fourchette, à 0,01 € du bas"],
  [30_000_000.01, "30,0 M€ : dans la fourchette, à 0,01 € du bas"],
  [40_000_000, "40,0 M€ : au haut de la fourchette"],
  [39_999_999.99, "40,0 M€ : dans la fourchette, à 0,01 € du haut"],
  [40_000_000.01, "40,0 M€ : au-dessus de la fourchette, à 0,01 € du haut"],
  [28_400_000, "28,4 M€ : sous la fourchette, à 1,6 M€ du bas"],
  [41_200_000, "41,2 M€ : au-dessus de la fourchette, à 1,2 M€ du haut"],
  [30_040_000, "30,0 M€ : dans la fourchette, à 40 000 € du bas"],
])("a forecast of %d € between 30 and 40 M€ is said « %s »", (amount, words) => {
  expect(said(amount)).toBe(words);
});

test.each([
  [34_400_000, "34,4 M€ : 4,4 M€ de plus que les 30 M€ du préfet"],
  [29_000_000, "29,0 M€ : 1,0 M€ de moins que les 30 M€ du préfet"],
  [30_000_000, "30,0 M€ : exactement les 30 M€ du préfet"],
])("a forecast of %d € against one total is said « %s »", (amount, words) => {
  expect(said(amount, bandOf([announced(30_000_000, { shortAuthor: "préfet" })]))).toBe(words);
});

test("two authors who announced the same total are both meant", () => {
  const same = bandOf([announced(30_000_000, { author: "Préfecture" }), announced(30_000_000)]);
  expect(said(31_000_000, same)).toBe("31,0 M€ : 1,0 M€ de plus que les 30 M€ annoncés");
});

test("without a band the words say so", () => {
  expect(said(34_400_000, null)).toBe("34,4 M€ : aucune enveloppe annoncée");
});
