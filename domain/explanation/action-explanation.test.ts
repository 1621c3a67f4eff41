import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, planLines } from "@/test-support/arbitraries";
import {
  aMilestone,
  day,
  declared,
  due,
  euro,
  figuresOf,
  type Given,
  line,
  reachedOn,
  revisedTo,
  spent,
  TODAY,
} from "@/test-support/facts";
import { cents } from "../shared/money";
import { explainAction } from "./action-explanation";
import type { ExplainedFigure } from "./explained-figure";
import type { LedgerEvidence } from "./ledger-evidence";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const CONTRACT = { title: "Contrat de test", signedOn: day("2019-12-09") };

const NO_LEDGER: LedgerEvidence = {
  rows: [],
  others: { count: 0, amount: cents(0) },
  untouched: 0,
  entries: 0,
  documents: 0,
  reversed: 0,
  later: { count: 0, amount: cents(0) },
};

const explained = (figure: ExplainedFigure, given: Given, asOf = TODAY, ledger: LedgerEvidence | null = null) => {
  const why = explainAction(figure, { action: figuresOf(given, asOf), asOf, contract: CONTRACT, ledger, files: [] });
  if (!why) throw new Error("expected an explanation");
  const rows = why.counted.rows.map(({ label, value }) => plain(`${label} : ${value}`));
  const leftOut = why.leftOut.map(({ label, why: reason }) => plain(`${label} : ${reason}`));
  return {
    ...why,
    rows,
    leftOut,
    said: plain(`${why.title} ${why.value}`),
    reading: why.reading && plain(why.reading),
  };
};

const PLAN = [line("2021-04", 100), line("2021-05", 200), line("2021-06", 300), line("2021-07", 400)];

test("the plan to date begins with the month that is not whole, and leaves out what is to come", () => {
  const why = explained("plan", { planLines: PLAN });
  expect(why.said).toBe("Pourquoi 450 € prévus à ce jour ? 450,00 €");
  expect(why.rows).toEqual(["Juin 2021 : 150,00 €", "Mai 2021 : 200,00 €", "Avril 2021 : 100,00 €"]);
  expect(plain(why.counted.rows[0]?.detail ?? "")).toBe("15 jours sur 30, pour 300,00 € dans le mois");
  expect(why.leftOut).toEqual(["550,00 € sur 2 mois : prévus après le 15 juin 2021"]);
  expect(why.sources.map(plain)).toEqual(["Contrat de test, signé le 9 décembre 2019"]);
});

test("what is programmed is the version in force; the one it replaces is told and never added", () => {
  const version = (number: number, effectiveOn: string, amount: number) => ({
    ...{ number, effectiveOn: day(effectiveOn), amendment: number === 0 ? null : number, object: null },
    lines: [{ ...line("2021-05", amount), operating: cents(0) }],
  });
  const why = explained("programmed", { versions: [version(0, "2019-12-09", 1000), version(1, "2021-03-01", 1200)] });
  expect(why.said).toBe("Pourquoi 1 200 € programmés ? 1 200,00 €");
  expect([why.rows, why.reading]).toEqual([["Mai 2021 : 1 200,00 €"], "Avenant n° 1 du 1er mars 2021"]);
  expect(why.leftOut).toEqual(["Plan du contrat signé : 1 000,00 € : remplacé par l’avenant n° 1 du 1er mars 2021"]);
});

test.each([["plan"], ["programmed"], ["gap"], ["forecast"]] as const)(
  "%s of an action without anything says it is missing",
  (figure) => {
    const why = explained(figure, {});
    expect([why.value, why.rows, why.counted.total]).toEqual(["–", [], null]);
    expect(why.title).toMatch(/manque/);
  },
);

test("the gap is what is paid less the plan, each with its own explanation", () => {
  const why = explained("gap", { planLines: PLAN, movements: spent("2021-05", 120) });
  expect(why.said).toBe("Pourquoi −330 € d’écart au plan ? −330,00 €");
  expect(why.rows).toEqual(["Payé : 120,00 €", "Plan à date, en moins : −450,00 €"]);
  expect(why.counted.rows.map(({ target }) => target)).toEqual([
    { kind: "why", figure: "paid", action: 3 },
    { kind: "why", figure: "plan", action: 3 },
  ]);
});

test("a declared forecast is what is paid and what the pilot says remains", () => {
  const why = explained("forecast", { movements: spent("2021-05", 120), forecast: revisedTo(500) });
  expect(why.rows).toEqual(["Payé : 120,00 €", "Reste à payer selon le pilote : 380,00 €"]);
  expect(why.reading).toBe("Déclarée par Pilote de l’action 3 le 15 juin 2021 : Devis révisé.");
  const below = explained("forecast", { movements: spent("2021-05", 120), forecast: revisedTo(100) });
  expect([below.said, below.leftOut]).toEqual([
    "Pourquoi 120 € à terme ? 120,00 €",
    ["Prévision déclarée : 100,00 € : elle est sous le payé, qui la remplace"],
  ]);
});

test("a computed forecast says which of the three it took, and what it set aside", () => {
  const why = explained("forecast", { planLines: PLAN, movements: spent("2021-05", 1200) });
  expect(why.rows).toEqual(["Engagé : 1 200,00 €"]);
  expect(why.leftOut.map((each) => each.split(" : ")[0])).toEqual(["Payé", "Programmé"]);
  expect(why.reading).toMatch(/^Prévision calculée/);
});

test("a closed action's forecast is what it committed; what its pilot foresaw counts no more", () => {
  const why = explained("forecast", {
    status: declared("DONE"),
    movements: spent("2021-05", 90),
    forecast: revisedTo(500),
  });
  expect(why.rows).toEqual(["Engagé : 90,00 €"]);
  expect(why.leftOut).toEqual([
    "Prévision de Pilote de l’action 3 : 500,00 € : l’action est close, elle ne compte plus",
  ]);
});

const MILESTONES = [
  reachedOn("2021-01-01", { title: "Étude", weight: 3 }),
  due("2021-04-01", { title: "Permis", weight: 2 }),
  due("2021-09-01", { title: "Chantier", weight: 3 }),
  due("2021-10-01", { title: "Abandon", cancelled: true }),
  aMilestone({ title: "Réunion", weight: 1 }),
];

test("progress is the weight of the milestones reached, the others said one by one", () => {
  const why = explained("progress", { milestones: MILESTONES });
  expect([why.said, why.reading, why.rows]).toEqual([
    "Pourquoi 33 % d’avancement ? 33 %",
    "3 points atteints sur 9.",
    ["Étude : 3 points"],
  ]);
  expect(why.leftOut).toEqual([
    "Permis : pas encore atteint, prévu le 1er avril 2021",
    "Chantier : pas encore atteint, prévu le 1er septembre 2021",
    "Réunion : pas encore atteint, sans date",
    "Abandon : annulé",
  ]);
  expect(explained("progress", {}).said).toBe("Pourquoi l’avancement n’est-il pas mesurable ? non mesurable");
});

test("milestones reached are counted one by one, whatever they weigh", () => {
  const why = explained("milestones", { milestones: MILESTONES });
  expect([why.said, why.rows]).toEqual(["Pourquoi 1 jalon atteint sur 4 ? 1 sur 4", ["Étude : 1 jalon"]]);
});

test("a delay says what was expected, what is reached and since when the plan is ahead", () => {
  const why = explained("delay", { milestones: MILESTONES });
  expect(why.said).toBe("Pourquoi 2,5 mois de retard ? 2,5 mois de retard sur le plan initial");
  expect(why.reading).toBe(
    "Points attendus le 15 juin 2021 : 5 sur 8 ; atteints : 3. Le plan a dépassé ce niveau le 1er avril 2021.",
  );
  expect(why.rows).toEqual(["Étude : atteint le 1er janvier 2021", "Permis : pas atteint", "Chantier : pas atteint"]);
  expect(why.leftOut).toEqual(["Réunion : sans date au contrat signé", "Abandon : annulé"]);
});

test("an action ahead, on time, finished or not measured says so", () => {
  const dates = (...reached: string[]) =>
    ["2021-01-01", "2021-07-15", "2021-09-01"].map((on, rank) => {
      const actual = reached[rank];
      return due(on, { actual: actual ? day(actual) : null });
    });
  const reading = (...reached: string[]) => explained("delay", { milestones: dates(...reached) }).reading;
  expect(reading("2021-01-01", "2021-06-01")).toBe(
    "Points attendus le 15 juin 2021 : 1 sur 3 ; atteints : 2. Le plan n’arrive à ce niveau que le 15 juillet 2021.",
  );
  expect(reading("2021-01-01")).toBe("Points attendus le 15 juin 2021 : 1 sur 3 ; atteints : 1.");
  expect(reading("2021-01-01", "2021-05-01", "2021-06-01")).toBe(
    "Tous les jalons datés sont atteints, le dernier le 1er juin 2021.",
  );
  const withheld = explained("delay", { milestones: MILESTONES.slice(0, 2) });
  expect([plain(withheld.title), withheld.reading]).toEqual(["Pourquoi le délai n’est-il pas mesuré ?", null]);
});

test("the ledger gives the expenses one by one, the rest in one row, and what does not count", () => {
  const ledger: LedgerEvidence = {
    rows: [
      {
        id: "e1",
        number: 87,
        object: "Charpente",
        supplier: "Ferronnerie fictive",
        amount: euro(100),
        lastOn: day("2021-06-08"),
      },
    ],
    others: { count: 2, amount: euro(20) },
    untouched: 3,
    entries: 5,
    documents: 4,
    reversed: 1,
    later: { count: 2, amount: euro(7) },
  };
  const why = explained("paid", { movements: spent("2021-05", 120) }, TODAY, ledger);
  expect(why.said).toBe("Pourquoi 120 € payés ? 120,00 €");
  expect(why.rows).toEqual(["DEP-0087 · Charpente : 100,00 €"]);
  expect(why.counted.others).toMatchObject({ amount: 2000, target: { kind: "expenses", action: 3, sort: "paye" } });
  expect(why.leftOut).toEqual([
    "3 dépenses engagées : rien n’en est encore payé",
    "1 écriture annulée : une écriture inverse la compense à sa date : elles comptent ensemble pour zéro",
    "2 écritures de 7,00 € : après la situation du 15 juin 2021",
  ]);
  expect(why.sources.map(plain)).toEqual(["Grand livre des dépenses : 5 écritures, dont 4 citent une pièce"]);
  expect(() => explained("paid", { movements: spent("2021-05", 121) }, TODAY, ledger)).toThrow(RangeError);
});

test("an action whose ledger is empty is explained by no row", () => {
  const why = explained("committed", {}, TODAY, NO_LEDGER);
  expect([why.rows, why.sources.map(plain)]).toEqual([
    [],
    ["Grand livre des dépenses : aucune écriture à cette étape"],
  ]);
});

test("an action has no envelope", () => {
  expect(
    explainAction("envelope", { action: figuresOf(), asOf: TODAY, contract: CONTRACT, ledger: null, files: [] }),
  ).toBeNull();
});

test("whatever the plan, the money and the day, the rows add up to the figure", () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000 });
  const known = fc.record({ planLines, paid: amounts, revision: fc.option(amounts), asOf: contractDates });
  fc.assert(
    fc.property(known, ({ planLines: lines, paid, revision, asOf }) => {
      const given: Given = {
        ...(lines.length > 0 && { planLines: lines }),
        movements: spent("2021-05", paid),
        forecast: revision === null ? null : revisedTo(revision),
      };
      for (const figure of ["plan", "programmed", "gap", "forecast"] as const) {
        const { counted } = explained(figure, given, asOf);
        const parts = [...counted.rows, ...(counted.others ? [counted.others] : [])];
        const { plannedToDate, programmed, gap, forecastAtCompletion } = figuresOf(given, asOf);
        const value = { plan: plannedToDate, programmed, gap, forecast: forecastAtCompletion?.amount ?? null }[figure];
        expect(parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(value ?? 0);
      }
    }),
  );
});
