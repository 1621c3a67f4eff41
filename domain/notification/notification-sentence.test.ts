import { expect, test } from "vitest";
import { NOTIFICATION_KINDS } from "./notification-kinds";
import { noticeGesture, noticePlace, noticeSentence } from "./notification-sentence";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("who did it comes first, and what it is about follows in its own words", () => {
  const asked = { kind: "clarification.asked", actor: "Agent de préfecture", excerpt: "Le permis\n est-il purgé ?" };
  expect(plain(noticeSentence(asked))).toBe("Agent de préfecture demande une précision : « Le permis est-il purgé ? »");
  expect(noticeGesture(asked)).toBe("Agent de préfecture demande une précision");
});

test("without words of its own, as for what is internal to the State, the gesture alone is told", () => {
  const mention = { kind: "comment.mention", actor: "Agent de préfecture" };
  for (const excerpt of [null, "", "  "])
    expect(noticeSentence({ ...mention, excerpt })).toBe("Agent de préfecture vous mentionne dans un échange.");
});

test.each([
  ["plafonné à 150 000 €", "plafonné à [montant]"],
  ["de 1\u202f250\u202f000,50\u00a0€ à 2,3 M€", "de [montant] à [montant]"],
  ["environ 3 millions d’euros", "environ [montant]"],
  ["12 000 euros, puis 40 k€", "[montant], puis [montant]"],
  ["le lot 2 du 30 juin 2021, 4,2 ha", "le lot 2 du 30 juin 2021, 4,2 ha"],
])("an amount typed in « %s » is read where it was written", (excerpt, told) => {
  const said = noticeSentence({ kind: "decision.recorded", actor: "Cheffe de projet", excerpt });
  expect(plain(said)).toBe(`Cheffe de projet enregistre une décision du COPIL : « ${told} »`);
});

test("what the calendar brings names nobody, whoever is given", () => {
  for (const actor of [null, "Pilote"])
    expect(plain(noticeSentence({ kind: "milestone.late", actor, excerpt: "Clos et couvert" }))).toBe(
      "Un jalon est dépassé : « Clos et couvert »",
    );
});

test("someone whose account is gone is someone, and a kind of another version is news", () => {
  expect(noticeSentence({ kind: "proof.added", actor: null, excerpt: null })).toBe("Quelqu’un dépose une pièce.");
  expect(noticeSentence({ kind: "toString", actor: null, excerpt: null })).toBe("Il y a du nouveau.");
});

test("every kind has a sentence of its own, without an amount", () => {
  const all = NOTIFICATION_KINDS.map((kind) => noticeSentence({ kind, actor: "Pilote", excerpt: null }));
  expect(new Set(all).size).toBe(NOTIFICATION_KINDS.length);
  expect(all.join("")).not.toMatch(/€|\d|Il y a du nouveau/);
});

test("a notice stands at its action, or at the contract", () => {
  expect(noticePlace({ number: 3, title: "Pôle mécanique" }, "Alès")).toBe("Action 3 · Pôle mécanique");
  expect(noticePlace(null, "Alès")).toBe("Contrat · Alès");
});
