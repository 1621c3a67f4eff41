import { expect, test } from "vitest";
import { announced, BAND, euro } from "@/test-support/facts";
import { cents } from "../shared/money";
import { envelopeBand, PERIMETERS, positionInBand } from "./envelope";
import { announcedAmount, bandInWords, ofAuthor, PERIMETER_LABELS } from "./envelope.labels";

const band = envelopeBand(BAND, "TOTAL_INVESTMENT");

test("the claims of a perimeter draw a band from the lowest to the highest, both kept with their author", () => {
  expect(band?.low.shortAuthor).toBe("préfet");
  expect(band?.high.shortAuthor).toBe("Agglo");
  expect(band?.claims).toHaveLength(2);
});

test("claims of another perimeter are left out, and no claim makes no band", () => {
  expect(envelopeBand([announced(5, { perimeter: "PUBLIC_AID" })], "TOTAL_INVESTMENT")).toBeNull();
  expect(envelopeBand([...BAND, announced(5, { perimeter: "PUBLIC_AID" })], "TOTAL_INVESTMENT")?.claims).toHaveLength(
    2,
  );
  expect(envelopeBand([], "TOTAL_INVESTMENT")).toBeNull();
});

test("both ends belong to the band, one cent beyond does not", () => {
  expect(positionInBand(euro(30_000_000), band)).toBe("WITHIN");
  expect(positionInBand(euro(40_000_000), band)).toBe("WITHIN");
  expect(positionInBand(cents(euro(30_000_000) - 1), band)).toBe("BELOW");
  expect(positionInBand(cents(euro(40_000_000) + 1), band)).toBe("ABOVE");
  expect(positionInBand(euro(1), null)).toBe("NO_BAND");
});

test("round millions are announced without decimals", () => {
  expect(announcedAmount(euro(30_000_000))).toBe("30\u00a0M€");
  expect(announcedAmount(euro(32_500_000))).toBe("32,5\u00a0M€");
  expect(band && bandInWords(band)).toBe("30 à 40\u00a0M€");
  const single = envelopeBand([announced(40_000_000)], "TOTAL_INVESTMENT");
  expect(single && bandInWords(single)).toBe("40\u00a0M€");
});

test("authors take their article", () => {
  expect(
    ["préfet", "Agglo", "État", "Région", "préfecture", "Communauté de communes", "Département"].map(ofAuthor),
  ).toEqual([
    "du préfet",
    "de l’Agglo",
    "de l’État",
    "de la Région",
    "de la préfecture",
    "de la Communauté de communes",
    "du Département",
  ]);
});

test("every perimeter has its words", () => {
  expect(new Set(PERIMETERS.map((perimeter) => PERIMETER_LABELS[perimeter])).size).toBe(3);
});
