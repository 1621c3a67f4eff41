import { expect, test } from "vitest";
import type { JournalEvent } from "./events";
import { JOURNAL_EVENTS } from "./events";
import { journalSentence } from "./journal-sentence";

const entry = (stage: string, amount: number, kind = "RECORDED") => ({ stage, kind, amount, date: "2021-06-08" });
const tell = (event: JournalEvent, after: unknown, before: unknown = null) =>
  journalSentence({ event, before, after }, "PUBLIC");

test("a new expense is told by the furthest stage it reached", () => {
  const entries = [entry("COMMITTED", 41_260_000, "IMPLIED"), entry("INVOICED", 41_260_000)];
  expect(tell("spending.recorded", { number: 142, object: "Charpente", supplier: "Ferronnerie", entries })).toEqual({
    sentence: "DEP-0142 saisie\u00a0: Charpente, 412\u202f600\u00a0€ mandatés.",
    quote: null,
  });
});

test("the middle stage takes the word of the carrier's books", () => {
  const after = { number: 7, object: "Banc", entries: [entry("INVOICED", 1_050)] };
  expect(journalSentence({ event: "spending.invoiced", before: null, after }, "COMPANY").sentence).toBe(
    "DEP-0007, Banc\u00a0: 10,50\u00a0€ facturés.",
  );
  expect(journalSentence({ event: "spending.invoiced", before: null, after }, "MIXED").sentence).toBe(
    "DEP-0007, Banc\u00a0: 10,50\u00a0€ facturés ou mandatés.",
  );
});

test("a payment that needed a raise says both", () => {
  const entries = [entry("COMMITTED", 200_000, "RAISE"), entry("PAID", 1_200_000)];
  expect(tell("spending.paid", { number: 9, object: "Lot 2", entries }).sentence).toBe(
    "DEP-0009, Lot 2\u00a0: 12\u202f000\u00a0€ payés, après une hausse de 2\u202f000\u00a0€ engagés.",
  );
});

test("a correction says what it takes back, what it keeps, and why", () => {
  const entries = [entry("PAID", -500_000, "REVERSAL"), entry("PAID", 400_000)];
  expect(tell("spending.corrected", { number: 9, object: "Lot 2", reason: "Erreur de saisie.", entries })).toEqual({
    sentence: "DEP-0009 corrigée\u00a0: 5\u202f000\u00a0€ payés annulés, 4\u202f000\u00a0€ payés retenus.",
    quote: "Erreur de saisie.",
  });
});

test("rewording an expense names the fields that changed", () => {
  const before = { number: 9, object: "Lot", supplier: "Bâti", costItem: null };
  const after = { ...before, object: "Lot 2" };
  expect(tell("spending.renamed", after, before).sentence).toBe(
    "DEP-0009\u00a0: objet «\u202fLot\u202f» → «\u202fLot 2\u202f».",
  );
  const invested = { ...before, nature: "INVESTMENT" };
  expect(tell("spending.renamed", { ...invested, nature: "OPERATING" }, invested).sentence).toBe(
    "DEP-0009\u00a0: nature «\u202fInvestissement\u202f» → «\u202fFonctionnement\u202f».",
  );
});

test("a declared status says where it comes from", () => {
  const sentence = "La charpente arrivera le 30 juin.";
  expect(tell("status.declared", { status: "LATE", previous: "WATCH", sentence })).toEqual({
    sentence: "Météo passée de «\u202fÀ surveiller\u202f» à «\u202fEn retard\u202f».",
    quote: sentence,
  });
  expect(tell("status.declared", { status: "LATE", previous: null, sentence }).sentence).toBe(
    "Météo déclarée\u00a0: «\u202fEn retard\u202f».",
  );
  expect(tell("status.declared", { status: "LATE", previous: "LATE", sentence }).sentence).toBe(
    "Météo confirmée\u00a0: «\u202fEn retard\u202f».",
  );
});

test("a postponed milestone says both dates and keeps its reason", () => {
  const after = { title: "Clos et couvert", from: "2021-09-24", to: "2021-11-05", reason: "Charpente livrée tard." };
  expect(tell("milestone.postponed", after)).toEqual({
    sentence: "Jalon «\u202fClos et couvert\u202f» reporté du 24\u00a0septembre 2021 au 5\u00a0novembre 2021.",
    quote: "Charpente livrée tard.",
  });
});

test("a revised forecast says the old amount and the new one", () => {
  expect(tell("forecast.revised", { amount: 635_000_000, previous: 620_000_000, reason: "Avenant." }).sentence).toBe(
    "Prévision à terme passée de 6\u202f200\u202f000\u00a0€ à 6\u202f350\u202f000\u00a0€.",
  );
});

test("a revised forecast says how it is spread in time, when it was told", () => {
  const revised = { amount: 635_000_000, previous: 620_000_000, reason: "Devis." };
  const months = [
    { month: "2021-09", amount: 100 },
    { month: "2022-01", amount: 200 },
  ];
  const end = (after: object) => tell("forecast.revised", { ...revised, ...after }).sentence.split(" à 6")[1];
  expect(end({ shiftMonths: 3, months })).toMatch(/€, reste du plan décalé de 3\u00a0mois\.$/);
  expect(end({ shiftMonths: null, months })).toMatch(
    /€, répartie sur 2\u00a0mois, de septembre 2021 à janvier 2022\.$/,
  );
  expect(end({ shiftMonths: null, months: [] })).toMatch(/€\.$/);
  expect(tell("forecast.revised", { ...revised, previous: 635_000_000, months }).sentence).toMatch(
    /^Prévision à terme maintenue à 6\u202f350\u202f000\u00a0€, répartie/,
  );
});

test("a line of before people were named by their account is still read", () => {
  const [before, after] = [
    { name: "A. Martin", role: "PILOT" },
    { name: "A. Martin", role: null },
  ];
  expect(tell("person.changed", after, before).sentence).toBe("A. Martin\u00a0: rôle «\u202fPilote\u202f» retiré.");
});

test("an unknown event or shape gives a neutral sentence, never an error", () => {
  const neutral = { sentence: "Modification enregistrée.", quote: null };
  expect(journalSentence({ event: "review.accepted", before: null, after: {} }, "PUBLIC")).toEqual(neutral);
  for (const event of JOURNAL_EVENTS.filter((known) => known !== "plan.locked")) {
    expect(tell(event, { surprising: [1.5] })).toEqual(neutral);
    expect(tell(event, null)).toEqual(neutral);
  }
});
