import { expect, test } from "vitest";
import { closingSentence, statusSentence } from "./status-sentence";

const said = { status: "LATE", previous: "WATCH", sentence: "Le lot 2 tarde." };

test("a whole point tells its progress and the decision it asks after its météo", () => {
  expect(statusSentence("status.declared", { ...said, declaredProgress: 52 })?.sentence).toBe(
    "Météo passée de «\u202fÀ surveiller\u202f» à «\u202fEn retard\u202f». Avancement 52\u202f%.",
  );
  expect(
    statusSentence("status.declared", { ...said, declaredProgress: 0, decisionAsked: "Appliquer les pénalités." }),
  ).toEqual({
    sentence:
      "Météo passée de «\u202fÀ surveiller\u202f» à «\u202fEn retard\u202f». Avancement 0\u202f%. Décision demandée\u00a0: Appliquer les pénalités.",
    quote: "Le lot 2 tarde.",
  });
});

test("« rien de neuf » and a closing asked or taken back say so", () => {
  expect(statusSentence("status.confirmed", said)?.sentence).toBe(
    "Rien de neuf\u00a0: météo «\u202fEn retard\u202f» confirmée.",
  );
  expect(closingSentence("closing.asked", { status: "DONE", sentence: "Livré." })).toEqual({
    sentence: "Clôture demandée à la préfecture\u00a0: «\u202fTerminée\u202f».",
    quote: "Livré.",
  });
  expect(closingSentence("closing.withdrawn", { status: "DONE" })?.sentence).toBe(
    "Demande de clôture retirée\u00a0: «\u202fTerminée\u202f».",
  );
});

test("a shape nobody knows tells nothing", () => {
  expect(statusSentence("status.declared", { status: "SUNNY" })).toBeNull();
  expect(closingSentence("closing.asked", null)).toBeNull();
});
