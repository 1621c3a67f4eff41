import { expect, test } from "vitest";
import type { JournalEvent } from "./events";
import { journalSentence } from "./journal-sentence";

const TITLE = "Le poste n’est pas raccordé";
const tell = (event: JournalEvent, after: object) => {
  const { sentence, quote } = journalSentence({ event, before: null, after: { title: TITLE, ...after } }, "PUBLIC");
  return [sentence.replace(/[\u00a0\u202f]/g, " "), quote];
};
const NAME = `Point de blocage « ${TITLE} »`;

test("an obstacle raised says its nature and, when a service was named, by when it must answer", () => {
  expect(tell("obstacle.raised", { kind: "CONNECTION", service: null, replyDueOn: null })).toEqual([
    `${NAME} signalé, raccordement.`,
    null,
  ]);
  expect(tell("obstacle.raised", { kind: "CONNECTION", service: "Enedis", replyDueOn: "2021-06-11" })).toEqual([
    `${NAME} signalé, raccordement, adressé à : Enedis, réponse due le 11 juin 2021.`,
    null,
  ]);
});

test("each move keeps the words that go with it", () => {
  const sentence = "Relance par courriel.";
  const session = { number: 6, heldOn: "2021-06-24" };
  expect(tell("obstacle.addressed", { service: "Enedis", replyDueOn: "2021-07-01", sentence })).toEqual([
    `${NAME} adressé à : Enedis, réponse due le 1er juillet 2021.`,
    sentence,
  ]);
  expect(tell("obstacle.answered", { service: "Enedis", sentence })[0]).toBe(`${NAME} : réponse reçue, Enedis.`);
  expect(tell("obstacle.escalated", { meeting: session, sentence })[0]).toBe(
    `${NAME} porté au COPIL n° 6 du 24 juin 2021.`,
  );
  expect(tell("obstacle.resolved", { sentence })).toEqual([`${NAME} levé.`, sentence]);
  expect(tell("obstacle.reopened", { sentence })).toEqual([`${NAME} rouvert.`, sentence]);
});

test("a shape nobody knows any more gives the neutral sentence", () => {
  expect(tell("obstacle.raised", { title: 4 })[0]).toBe("Modification enregistrée.");
  expect(tell("obstacle.addressed", { service: null })[0]).toBe("Modification enregistrée.");
});
