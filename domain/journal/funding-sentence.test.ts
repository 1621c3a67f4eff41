import { expect, test } from "vitest";
import { fundingSentence } from "./funding-sentence";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const step = { funder: "Région fictive", status: "CONTRACTED", on: "2021-03-12", amount: 124_000_000 };
const payment = { funder: "Région fictive", kind: "ADVANCE", amount: 37_200_000, on: "2021-03-12" };

test.each([
  ["funding.added", step, "Financement de Région fictive ajouté : « Conventionné », 1 240 000 €."],
  [
    "funding.moved",
    { ...step, previous: "GRANTED" },
    "Région fictive : de « Accordé » à « Conventionné » le 12 mars 2021, 1 240 000 €.",
  ],
  ["funding.retracted", step, "Région fictive : étape « Conventionné » du 12 mars 2021 retirée."],
  ["funding.edited", { funder: "Région fictive", kind: "GRANT" }, "Région fictive : intitulé du financement modifié."],
  ["funding.claimed", payment, "Région fictive : avance de 372 000 € demandée le 12 mars 2021."],
  ["funding.claimed", { ...payment, kind: "FINAL" }, "Région fictive : solde de 372 000 € demandé le 12 mars 2021."],
  ["funding.received", payment, "Région fictive : avance de 372 000 € reçue le 12 mars 2021."],
  ["funding.reversed", payment, "Région fictive : avance de 372 000 € du 12 mars 2021 annulée."],
] as const)("%s is told", (event, after, sentence) => {
  expect(plain(fundingSentence(event, after)?.sentence)).toBe(sentence);
  expect(fundingSentence(event, { odd: true })).toBeNull();
});

test("the reason is quoted", () => {
  expect(fundingSentence("funding.reversed", { ...payment, reason: "Mauvais dossier." })?.quote).toBe(
    "Mauvais dossier.",
  );
});
