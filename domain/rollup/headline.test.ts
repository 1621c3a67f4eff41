import { expect, test } from "vitest";
import type { ForecastPosition } from "../contract/envelope";
import { rollupHeadline } from "./headline";

test.each<[string, (ForecastPosition | null)[]]>([
  ["Aucun territoire dans votre périmètre", []],
  ["Un territoire suivi\u202f; sa prévision reste dans l’enveloppe", ["WITHIN"]],
  ["Un territoire suivi\u202f; sa prévision en sort", ["BELOW"]],
  ["Un territoire suivi\u202f; son enveloppe n’est pas annoncée", ["NO_BAND"]],
  ["Un territoire suivi\u202f; aucune prévision encore", [null]],
  ["Deux territoires suivis\u202f; une prévision dans l’enveloppe", ["WITHIN", null]],
  ["Trois territoires suivis\u202f; deux prévisions dans l’enveloppe", ["WITHIN", "ABOVE", "WITHIN"]],
  ["Deux territoires suivis\u202f; aucune prévision dans l’enveloppe", ["ABOVE", "NO_BAND"]],
])("%s", (words, positions) => {
  expect(rollupHeadline(positions.map((position) => ({ position })))).toBe(words);
});
