import { expect, test } from "vitest";
import { cents } from "../shared/money";
import { checksOf } from "./checks";
import { diffOf } from "./diff";

const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ") ?? null;
const entry = (stage: string, amount: number, date: string, kind = "RECORDED") => ({ stage, kind, amount, date });
const change = (event: string, after: unknown, before: unknown = null) => ({ event, before, after });

const committed = change("spending.recorded", {
  number: 142,
  object: "Lot 2",
  supplier: "Bâti",
  entries: [entry("COMMITTED", 50_000_00, "2020-12-22")],
});
const invoiced = change("spending.invoiced", {
  number: 142,
  object: "Situation n° 3",
  entries: [entry("INVOICED", 41_260_00, "2021-06-08")],
});
const money = {
  number: 3,
  programmed: cents(6_200_000_00),
  COMMITTED: cents(4_118_330_00),
  INVOICED: cents(2_940_000_00),
  PAID: cents(0),
};
const facts = {
  fresh: 1,
  books: "PUBLIC",
  taxBasis: "HT",
  money,
  declared: { now: null, old: null },
} as const;
const rowsOf = (given: Parameters<typeof diffOf>[0]) =>
  diffOf(given).map(({ field, old, now, note }) => [field, old, now, ...(note ? [note] : [])].map(plain));

test("an invoice on a commitment already accepted changes its stage, its amount and the action's total", () => {
  expect(rowsOf({ ...facts, entries: [committed, invoiced] })).toEqual([
    ["Étape", "Engagé", "Mandaté"],
    ["Mandaté HT", null, "41 260,00 €"],
    ["Mandaté le", null, "8 juin 2021"],
    ["Mandaté, action 3", "2,90 M€", "2,94 M€", "47 % du budget"],
  ]);
});

test("what was never accepted is new from its first entry", () => {
  expect(rowsOf({ ...facts, fresh: 2, entries: [committed, invoiced], money: null })).toEqual([
    ["Étape", null, "Mandaté"],
    ["Engagé HT", null, "50 000,00 €"],
    ["Engagé le", null, "22 décembre 2020"],
    ["Mandaté HT", null, "41 260,00 €"],
    ["Mandaté le", null, "8 juin 2021"],
    ["Objet", null, "Lot 2"],
    ["Tiers", null, "Bâti"],
  ]);
});

test("two postponements are one difference, from the first date to the last", () => {
  const entries = [
    change("milestone.postponed", { title: "Charpente", from: "2021-04-29", to: "2021-05-31", reason: "Acier." }),
    change("milestone.postponed", { title: "Charpente", from: "2021-05-31", to: "2021-06-30", reason: "Retard." }),
  ];
  expect(rowsOf({ ...facts, fresh: 2, entries })).toEqual([
    ["Date prévue", "29 avril 2021", "30 juin 2021"],
    ["Motif", null, "Retard."],
  ]);
});

test("what came back to where it was is no difference, and is told by its sentence", () => {
  const there = change("milestone.postponed", { title: "Charpente", from: "2021-04-29", to: "2021-05-31" });
  const back = change("milestone.postponed", { title: "Charpente", from: "2021-05-31", to: "2021-04-29" });
  const rows = rowsOf({ ...facts, fresh: 2, entries: [there, back] });
  expect(rows.map(([field]) => field)).toEqual(["Changement", "Changement"]);
});

const checked = { fresh: 1, books: "PUBLIC", money, contradictions: [], milestone: null, proofs: [] } as const;
const toldOf = (given: Parameters<typeof checksOf>[0]) =>
  checksOf(given).map(({ tone, lead, rest }) => `${tone} ${plain(lead + rest)}`);

test("an amount within what is committed is in order; a missing proof is told first", () => {
  expect(toldOf({ ...checked, entries: [committed, invoiced] })).toEqual([
    "warn Aucune pièce n’est jointe.",
    "ok Le mandaté reste dans l’engagé : 41 260 € sur 50 000 €.",
    "ok L’engagé de l’action reste dans son budget, 6,20 M€.",
  ]);
});

test("an amount beyond what was committed is told, and contradictions of the action come before it", () => {
  const beyond = change("spending.invoiced", {
    number: 142,
    object: "Situation n° 3",
    entries: [entry("COMMITTED", 14_250_00, "2021-06-08", "RAISE"), entry("INVOICED", 64_250_00, "2021-06-08")],
  });
  const contradictions = ["La météo dit « Dans les temps »."];
  const proofs = ["facture.pdf"];
  expect(toldOf({ ...checked, entries: [committed, beyond], contradictions, proofs }).slice(0, 2)).toEqual([
    "warn Contradiction : La météo dit « Dans les temps ».",
    "warn Le montant dépasse de 14 250 € ce qui était engagé, et l’engagement a été relevé d’autant.",
  ]);
});

test.each([
  ["2021-05-01", "ok Le jalon est prévu dans la date en vigueur, le 1er mai 2021."],
  ["2021-05-02", "warn Le jalon est prévu 1 jour après la date en vigueur (1er mai 2021)."],
])("a milestone forecast on %s is compared with the date in force", (forecast, told) => {
  const milestone = {
    id: "m",
    rank: 1,
    title: "Charpente",
    weight: 1,
    originalBaseline: "2021-05-01",
    baseline: "2021-05-01",
    forecast,
    actual: null,
    cancelled: false,
  } as unknown as NonNullable<Parameters<typeof checksOf>[0]["milestone"]>;
  const entries = [change("milestone.postponed", { title: "Charpente", from: "2021-05-01", to: forecast })];
  expect(toldOf({ ...checked, entries, milestone })).toEqual([told]);
});
