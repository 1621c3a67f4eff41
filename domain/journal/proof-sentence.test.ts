import { expect, test } from "vitest";
import { journalSentence } from "./journal-sentence";

const tell = (event: string, after: unknown) => journalSentence({ event, before: null, after }, "PUBLIC");
const FILE = { fileName: "PV.pdf" };

test("a proof added is told with what it was joined to, when that is not the action itself", () => {
  expect(tell("proof.added", { ...FILE, about: "milestone", label: "Bâtiment livré" }).sentence).toBe(
    "Pièce «\u202fPV.pdf\u202f» déposée\u00a0: jalon «\u202fBâtiment livré\u202f».",
  );
  expect(tell("proof.added", { ...FILE, about: "action", label: "Extension" }).sentence).toBe(
    "Pièce «\u202fPV.pdf\u202f» déposée.",
  );
});

test("a proof withdrawn is told with its reason", () => {
  expect(tell("proof.withdrawn", { ...FILE, reason: "Mauvais fichier." })).toEqual({
    sentence: "Pièce «\u202fPV.pdf\u202f» retirée.",
    quote: "Mauvais fichier.",
  });
});

test("a shape nobody knows any more says something neutral", () => {
  expect(tell("proof.added", { name: "PV.pdf" }).sentence).toBe("Modification enregistrée.");
});
