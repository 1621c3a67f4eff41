import { expect, test } from "vitest";
import { itemWords } from "./item-words";

const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, " ") ?? null;
const entry = (stage: string, amount: number, kind = "RECORDED") => ({ stage, kind, amount, date: "2021-06-08" });
const expense = (entries: unknown[]) => ({ number: 142, object: "Charpente, situation n° 3", entries });
const move = { title: "Charpente", from: "2021-04-29", to: "2021-06-30" };

test.each([
  [
    "spending.invoiced",
    expense([entry("COMMITTED", 1_425_000, "RAISE"), entry("INVOICED", 41_260_000)]),
    ["Dépense mandatée", "Charpente, situation n° 3", "412 600 €", "Charpente, situation n° 3 : mandatée, 412 600 €"],
  ],
  [
    "spending.recorded",
    expense([entry("COMMITTED", 100_00, "IMPLIED"), entry("PAID", 100_00)]),
    ["Dépense payée", "Charpente, situation n° 3", "100 €", "Charpente, situation n° 3 : payée, 100 €"],
  ],
  [
    "spending.renamed",
    { number: 142, object: "Lot 2", supplier: "Bâti" },
    ["Intitulé modifié", "Lot 2", null, "Lot 2 : intitulé modifié"],
  ],
  [
    "milestone.postponed",
    move,
    ["Jalon reporté", "Charpente, 29 avr. au 30 juin", "+62 j", "Charpente : reporté au 30 juin 2021, +62 j"],
  ],
  [
    "milestone.postponed",
    { ...move, from: move.to, to: move.from },
    ["Jalon avancé", "Charpente, 30 juin au 29 avr.", "−62 j", "Charpente : avancé au 29 avril 2021, −62 j"],
  ],
  ["milestone.reached", move, ["Jalon atteint", "Charpente", null, "Charpente : atteint le 30 juin 2021"]],
  [
    "status.declared",
    { status: "LATE", previous: "WATCH", sentence: "La charpente tarde." },
    ["Météo changée", "À surveiller, puis En retard", null, "Météo passée de « À surveiller » à « En retard »"],
  ],
  [
    "forecast.revised",
    { amount: 820_000_000, previous: 780_000_000, reason: "Hausse." },
    ["Prévision révisée", "7,80 M€ à 8,20 M€", "+0,40 M€", "Prévision à terme passée de 7 800 000 € à 8 200 000 €"],
  ],
  [
    "funding.received",
    { funder: "Région fictive", kind: "ADVANCE", amount: 37_200_000, on: "2021-03-12" },
    ["Versement reçu", "Région fictive", "372 000 €", "Région fictive : avance de 372 000 € reçue le 12 mars 2021"],
  ],
  [
    "proof.added",
    { fileName: "facture.pdf" },
    ["Pièce", expect.stringContaining("facture.pdf"), null, expect.stringContaining("facture.pdf")],
  ],
  [
    "spending.paid",
    { odd: true },
    ["Dépense modifiée", "Modification enregistrée.", null, "Modification enregistrée."],
  ],
])("%s of %j is named", (event, after, expected) => {
  const { title, what, size, finding } = itemWords({ event, before: null, after }, "PUBLIC");
  expect([title, what, size, finding].map(plain)).toEqual(expected);
});
