import { expect, test } from "vitest";
import { day } from "@/test-support/facts";
import { contractDelaySentence, delayInWords } from "./delay-in-words";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [0, "à l’heure"],
  [1, "1 jour de retard"],
  [-1, "1 jour d’avance"],
  [30, "30 jours de retard"],
  [31, "1 mois de retard"],
  [38, "1 mois de retard"],
  [39, "1,5 mois de retard"],
  [53, "1,5 mois de retard"],
  [54, "2 mois de retard"],
  [137, "4,5 mois de retard"],
  [-61, "2 mois d’avance"],
  [365, "12 mois de retard"],
])("%i days are said « %s »: half months change at a quarter of a month", (days, words) => {
  expect(plain(delayInWords(days))).toBe(words);
});

test("the contract says how many actions its delay rests on, or why it says none", () => {
  const measured = { kind: "MEASURED", days: 106, on: day("2021-06-15"), measured: 9, actions: 10 } as const;
  expect(plain(contractDelaySentence(measured))).toBe(
    "3,5 mois de retard sur le plan initial, neuf actions mesurées sur dix",
  );
  expect(plain(contractDelaySentence({ ...measured, days: 0, measured: 10 }))).toBe(
    "À l’heure sur le plan initial, toutes les actions mesurées",
  );
  expect(plain(contractDelaySentence({ ...measured, measured: 1 }))).toContain("une action mesurée sur dix");
  expect(plain(contractDelaySentence({ kind: "WITHHELD", reason: "NO_PLAN" }))).toBe(
    "Délai non mesuré : aucune action n’a de plan pour la peser",
  );
  expect(plain(contractDelaySentence({ kind: "WITHHELD", reason: "TOO_LITTLE_MEASURED" }))).toBe(
    "Délai non mesuré : les actions mesurables pèsent moins de la moitié du programmé",
  );
});
