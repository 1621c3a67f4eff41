import { expect, test } from "vitest";
import type { JournalEvent } from "./events";
import { journalSentence } from "./journal-sentence";

const tell = (event: JournalEvent, after: unknown, before: unknown = null) =>
  journalSentence({ event, before, after }, "PUBLIC");

test("a session is told with its day and its place, and where it was moved from", () => {
  const session = { number: 6, heldOn: "2021-06-24", place: "Alès, pôle technologique" };
  expect(tell("copil.scheduled", session).sentence).toBe(
    "COPIL n°\u00a06 fixé au 24\u00a0juin 2021, Alès, pôle technologique.",
  );
  expect(tell("copil.moved", { ...session, heldOn: "2021-07-01", place: null }, session).sentence).toBe(
    "COPIL n°\u00a06 déplacé du 24\u00a0juin 2021 au 1er\u00a0juillet 2021.",
  );
  expect(tell("copil.moved", { ...session, place: "Visioconférence" }, session).sentence).toBe(
    "COPIL n°\u00a06 du 24\u00a0juin 2021\u00a0: lieu revu, Visioconférence.",
  );
  expect(tell("copil.cancelled", { ...session, reason: "Quorum impossible." })).toEqual({
    sentence: "COPIL n°\u00a06 du 24\u00a0juin 2021 annulé.",
    quote: "Quorum impossible.",
  });
});

test("a decision is told in its own words, with who answers for it and by when", () => {
  const decision = { number: 2, meeting: 5, text: "Notifier l’avenant n° 1 au lot 2" };
  expect(tell("decision.recorded", { ...decision, owner: "C. Vidal", dueOn: "2021-05-15" })).toEqual({
    sentence: "Décision n°\u00a02 du COPIL n°\u00a05, C. Vidal, pour le 15\u00a0mai 2021.",
    quote: decision.text,
  });
  expect(tell("decision.applied", { ...decision, appliedOn: "2021-05-11", note: null })).toEqual({
    sentence:
      "Décision n°\u00a02 du COPIL n°\u00a05 appliquée le 11\u00a0mai 2021\u00a0: «\u202fNotifier l’avenant n° 1 au lot 2\u202f».",
    quote: null,
  });
  expect(tell("decision.reopened", { ...decision, reason: "Le titulaire conteste." }).quote).toBe(
    "Le titulaire conteste.",
  );
});

test("what the préfecture approves or refuses is named, and its sentence is kept", () => {
  expect(tell("approval.asked", { amendment: 3 }).sentence).toBe(
    "Approbation de l’avenant n°\u00a03 demandée à la préfecture.",
  );
  expect(tell("approval.given", { status: "DONE" }).sentence).toBe(
    "La préfecture approuve la clôture «\u202fTerminée\u202f».",
  );
  expect(tell("approval.refused", { amendment: 3, reason: "Le plan de l’action 7 manque." })).toEqual({
    sentence: "La préfecture refuse l’avenant n°\u00a03.",
    quote: "Le plan de l’action 7 manque.",
  });
});

test("a shape nobody knows any more gives the neutral sentence", () => {
  for (const event of ["copil.moved", "decision.applied", "approval.given"] as const)
    expect(tell(event, { strange: true }).sentence).toBe("Modification enregistrée.");
});
