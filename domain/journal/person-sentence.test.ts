import { expect, test } from "vitest";
import { personSentence } from "./person-sentence";

type Event = Parameters<typeof personSentence>[0];
const tell = (event: Event, after: object, before: object | null = null) =>
  personSentence(event, { before, after, subject: "A. Martin", former: "B. Durand" })?.sentence.replaceAll(/\s/g, " ");

test.each<[Event, object, object | null, string]>([
  [
    "person.invited",
    { role: "PILOT", actions: [3, 5], endsOn: "2026-06-30" },
    null,
    "A. Martin invité(e) comme « Pilote », actions 3 et 5, jusqu’au 30 juin 2026.",
  ],
  [
    "person.invited",
    { role: "COPIL", actions: [], endsOn: null },
    null,
    "A. Martin invité(e) comme « Membre du COPIL ».",
  ],
  ["person.changed", { role: "PILOT", actions: [3] }, null, "A. Martin : rôle « Pilote », action 3 ajouté."],
  ["person.changed", { role: null }, { role: "PILOT", actions: [3] }, "A. Martin : rôle « Pilote », action 3 retiré."],
  [
    "person.changed",
    { role: "PILOT", actions: [4] },
    { role: "PILOT", actions: [3] },
    "A. Martin : rôle « Pilote », action 3 devenu « Pilote », action 4.",
  ],
  [
    "person.changed",
    { role: "COPIL", actions: [], endsOn: "2026-06-30" },
    { role: "COPIL", actions: [], endsOn: null },
    "A. Martin : rôle « Membre du COPIL », jusqu’au 30 juin 2026.",
  ],
  [
    "person.changed",
    { role: "COPIL", actions: [], endsOn: null },
    { role: "COPIL", actions: [], endsOn: "2026-06-30" },
    "A. Martin : rôle « Membre du COPIL », sans dernier jour.",
  ],
  ["person.suspended", {}, null, "Accès de A. Martin suspendu."],
  ["person.restored", {}, null, "Accès de A. Martin rétabli."],
  ["person.linkIssued", {}, null, "Lien de connexion émis pour A. Martin."],
  ["person.left", {}, null, "A. Martin n’a plus de rôle dans le territoire."],
  [
    "person.handedOver",
    { role: "PILOT", from: "2026-07-01" },
    { personId: "x" },
    "A. Martin prend le pilotage, à la suite de B. Durand, à partir du 1er juillet 2026.",
  ],
  ["person.anonymized", {}, null, "A. Martin : nom, adresse et moyens de connexion effacés."],
])("%s %j after %j", (event, after, before, sentence) => {
  expect(tell(event, after, before)).toBe(sentence);
});

test("the name is the one the account bears now, whatever an old line says", () => {
  const old = { before: null, after: { name: "Nom d’avant", email: "avant@exemple.fr", role: "COPIL" } };
  const told = (subject: string | null) => personSentence("person.invited", { ...old, subject })?.sentence;
  expect(told("Personne retirée n° 4")).toContain("Personne retirée n° 4 invité(e)");
  expect(told("Personne retirée n° 4")).not.toContain("avant");
  expect(told(null)).toContain("Nom d’avant");
});
