import { expect, test } from "vitest";
import type { JournalEvent } from "./events";
import { journalSentence } from "./journal-sentence";

const tell = (event: JournalEvent, before: object | null, after: object) =>
  journalSentence({ event, before, after }, "PUBLIC").sentence.replaceAll(/[\u00a0\u202f]/g, " ");
const entry = (kind: string, amount: number, date: string) => ({ stage: "PAID", kind, amount, date });
const draft = { number: 2, signedOn: "2021-05-03", object: "Report", decision: "COPIL du 3 mai" };

test.each<[JournalEvent, object | null, object, string]>([
  ["plan.entered", null, { total: 100_00 }, "Plan d’origine enregistré : 100 €."],
  ["plan.entered", { total: 80_00 }, { total: 100_00 }, "Plan d’origine passé de 80 € à 100 €."],
  ["plan.entered", { total: 100_00 }, { total: 100_00 }, "Mois du plan d’origine revus, total inchangé : 100 €."],
  ["amendment.planned", null, { number: 2, total: 100_00 }, "Avenant n° 2 : plan de l’action porté à 100 €."],
  [
    "amendment.planned",
    { total: 80_00 },
    { number: 2, total: 100_00 },
    "Avenant n° 2 : plan de l’action passé de 80 € à 100 €.",
  ],
  [
    "amendment.dated",
    { date: "2021-09-24" },
    { number: 2, title: "Toit", date: "2021-11-05" },
    "Avenant n° 2 : jalon « Toit » passé du 24 septembre 2021 au 5 novembre 2021.",
  ],
  [
    "amendment.dated",
    { date: "2021-09-24" },
    { number: 2, title: "Toit", date: null },
    "Avenant n° 2 : jalon « Toit » laissé à sa date, le 24 septembre 2021.",
  ],
  [
    "amendment.edited",
    draft,
    { ...draft, signedOn: "2021-05-10", object: "Report du toit" },
    "Avenant n° 2 modifié en brouillon : signature passée du 3 mai 2021 au 10 mai 2021 et objet « Report » → « Report du toit ».",
  ],
  ["amendment.edited", draft, draft, "Avenant n° 2 modifié en brouillon, relu sans changement."],
  ["amendment.edited", null, draft, "Avenant n° 2 modifié en brouillon : Report."],
  [
    "milestone.edited",
    { title: "Toit", date: "2021-09-24", weight: 1 },
    { title: "Couvert", date: "2021-11-05", weight: 3 },
    "Jalon « Toit » : titre « Toit » → « Couvert », date du contrat passée du 24 septembre 2021 au 5 novembre 2021 et poids passé de 1 à 3.",
  ],
  [
    "milestone.edited",
    null,
    { title: "Toit", date: "2021-09-24" },
    "Jalon « Toit » modifié, prévu le 24 septembre 2021.",
  ],
  [
    "milestone.unreached",
    { date: "2021-03-12" },
    { title: "Toit", from: "2021-03-12", to: null },
    "Jalon « Toit » : il n’est plus marqué atteint le 12 mars 2021.",
  ],
  [
    "milestone.cancelled",
    { date: "2021-03-12" },
    { title: "Toit", from: "2021-03-12", to: null },
    "Jalon « Toit » annulé, il était prévu le 12 mars 2021.",
  ],
  [
    "spending.corrected",
    { stage: "PAID", amount: 100_00, date: "2021-06-06" },
    {
      number: 9,
      object: "Lot",
      entries: [entry("REVERSAL", -100_00, "2021-06-06"), entry("RECORDED", 100_00, "2021-06-08")],
    },
    "DEP-0009 corrigée : 100 € payés annulés, 100 € payés retenus au 8 juin 2021 au lieu du 6 juin 2021.",
  ],
  [
    "spending.renamed",
    { number: 9, object: "Lot", supplier: "Bâti", costItem: "Gros œuvre" },
    { number: 9, object: "Lot", supplier: "Bâti Sud", costItem: null },
    "DEP-0009 : tiers « Bâti » → « Bâti Sud » et poste de dépense « Gros œuvre » retiré.",
  ],
  [
    "funding.edited",
    { funder: "État", kind: "GRANT", scheme: "DETR", title: null },
    { funder: "Région", kind: "GRANT", scheme: "DSIL", title: "Toit" },
    "Région : financeur « État » → « Région », dispositif « DETR » → « DSIL » et intitulé « Toit ».",
  ],
  [
    "forecast.revised",
    null,
    { amount: 120_00, previous: 100_00, reason: "Devis." },
    "Prévision à terme passée de 100 € à 120 €.",
  ],
])("%s from %j to %j says the old and the new", (event, before, after, sentence) => {
  expect(tell(event, before, after)).toBe(sentence);
});
