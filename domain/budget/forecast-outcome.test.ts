import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { forecastName, forecastOutcome, outcomeInWords } from "./forecast-outcome";

const outcome = (forecast: number, programmed = 6_200_000) => forecastOutcome(euro(forecast), euro(programmed));

test("a forecast is over the budget from its first cent", () => {
  expect(outcome(6_200_000)).toEqual({ kind: "WITHIN" });
  expect(outcome(6_200_000.01)).toEqual({ kind: "OVER", amount: 1 });
});

test("what is not spent is said beyond two percent of the budget, not at it", () => {
  expect(outcome(6_076_000)).toEqual({ kind: "WITHIN" });
  expect(outcome(6_075_999.99)).toEqual({ kind: "UNDER", amount: 12_400_001 });
  expect(outcome(0, 0)).toEqual({ kind: "WITHIN" });
});

test("the outcome in words, by who says so", () => {
  const said = (kind: "DECLARED" | "COMPUTED" | "FINAL", amount: number) =>
    outcomeInWords({ kind, amount: euro(amount) }, euro(6_200_000));
  expect(said("DECLARED", 6_350_000)).toBe("La prévision dépasse le budget de 0,15\u00a0M€");
  expect(said("COMPUTED", 6_350_000)).toBe("La prévision dépasse le budget de 0,15\u00a0M€");
  expect(said("DECLARED", 6_000_000)).toBe("0,20\u00a0M€ ne seront pas dépensés");
  expect(said("FINAL", 6_000_000)).toBe("0,20\u00a0M€ n’ont pas été dépensés");
  expect(said("FINAL", 6_350_000)).toBe("Le montant final dépasse le budget de 0,15\u00a0M€");
  expect(said("DECLARED", 6_200_000)).toBeNull();
  expect(outcomeInWords(null, euro(1))).toBeNull();
  expect(outcomeInWords({ kind: "DECLARED", amount: euro(1) }, null)).toBeNull();
});

test("a forecast is the pilot's, computed, or final", () => {
  const named = (kind: "DECLARED" | "COMPUTED" | "FINAL") => forecastName({ kind, amount: euro(1) });
  expect([named("DECLARED"), named("COMPUTED"), named("FINAL")]).toEqual([
    "prévision du pilote",
    "prévision calculée",
    "montant final",
  ]);
});
