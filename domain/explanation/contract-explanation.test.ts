import { expect, test } from "vitest";
import {
  BAND,
  day,
  declared,
  due,
  euro,
  figuresOf,
  line,
  reachedOn,
  revisedTo,
  spent,
  TODAY,
} from "@/test-support/facts";
import type { ActionFigures } from "../action/action-figures";
import { contractFigures } from "../contract/contract-figures";
import { contractDelay } from "../earned-value/contract-delay";
import { explainContract } from "./contract-explanation";
import type { ContractToExplain } from "./contract-to-explain";
import type { Explanation } from "./explanation";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const FIRST = figuresOf({
  ...{ id: "a", number: 1, title: "Première" },
  planLines: [line("2021-05", 300), line("2021-06", 300), line("2021-07", 400)],
  movements: spent("2021-05", 120.37),
  milestones: [reachedOn("2021-03-01"), due("2021-04-01"), due("2021-09-01"), due("2021-09-02", { cancelled: true })],
});
const SECOND = figuresOf({
  ...{ id: "b", number: 2, title: "Deuxième", taxBasis: "TTC" },
  movements: spent("2021-05", 80.01),
  forecast: revisedTo(500),
});
const THIRD = figuresOf({
  ...{ id: "c", number: 3, title: "Troisième" },
  planLines: [line("2021-05", 200)],
  status: declared("DONE"),
  movements: spent("2021-05", 190),
});
const EMPTY = figuresOf({ id: "d", number: 4, title: "Quatrième" });
const ALL = [FIRST, SECOND, THIRD, EMPTY];

const contract = (readable: readonly ActionFigures[] = ALL): ContractToExplain => ({
  title: "Contrat de test",
  signedOn: day("2019-12-09"),
  asOf: TODAY,
  figures: contractFigures(ALL, BAND),
  delay: contractDelay(ALL, TODAY),
  readable,
  hidden: ALL.filter((action) => !readable.includes(action)),
  ledger: null,
  files: [],
});

type Explained = Omit<Explanation, "lastChange"> | null;
const rowsOf = (explained: Explained) => explained?.counted.rows.map(({ label, amount }) => [label, amount]);
const leftOutOf = (explained: Explained) => explained?.leftOut.map(({ label, why }) => plain(`${label} : ${why}`));

test("what is paid is one row an action, and the total to the cent", () => {
  const why = explainContract("paid", contract());
  expect(why?.value && plain(why.value)).toBe("390,38 €");
  expect(why?.title && plain(why.title)).toBe("Pourquoi 390 € payés ?");
  expect(rowsOf(why)).toEqual([
    ["1 · Première", 12037],
    ["2 · Deuxième", 8001],
    ["3 · Troisième", 19000],
    ["4 · Quatrième", 0],
  ]);
  expect(why?.counted.rows[1]?.target).toEqual({ kind: "why", figure: "paid", action: 2 });
  expect(why?.taxBasis && plain(why.taxBasis)).toBe(
    "Montants HT et TTC mêlés, TTC pour l’action 2 : le total est un ordre de grandeur",
  );
});

test.each(["plan", "programmed", "gap"] as const)("%s leaves out the actions without a plan, and says so", (figure) => {
  const why = explainContract(figure, contract());
  expect(why?.counted.rows.map(({ label }) => label)).toEqual(["1 · Première", "3 · Troisième"]);
  expect(leftOutOf(why)).toEqual(["2 · Deuxième : pas de plan en vigueur", "4 · Quatrième : pas de plan en vigueur"]);
});

test("each forecast says whose it is, and an action that has none is left out", () => {
  const why = explainContract("forecast", contract());
  expect(why?.counted.rows.map(({ detail }) => plain(detail ?? ""))).toEqual([
    "prévision calculée, faute de déclaration",
    "déclarée par Pilote de l’action 3, 15 juin 2021",
    "action close : l’engagé",
  ]);
  expect(leftOutOf(why)).toEqual(["4 · Quatrième : ni plan, ni dépense, ni prévision"]);
});

test("a total nobody knows has no sum", () => {
  const unplanned = { ...contract([SECOND, EMPTY]), figures: contractFigures([SECOND, EMPTY], BAND) };
  const why = explainContract("programmed", unplanned);
  expect(why?.title && plain(why.title)).toBe("Pourquoi le programmé manque ?");
  expect([why?.value, why?.counted.total]).toEqual(["–", null]);
});

test("milestones reached are public: every action has its row, those out of reach without a link", () => {
  const why = explainContract("milestones", contract([SECOND]));
  expect(why?.value).toBe("1 sur 3");
  expect(why?.counted.rows.map(({ amount, target }) => [amount, target?.kind ?? null])).toEqual([
    [1, null],
    [0, "why"],
    [0, null],
    [0, null],
  ]);
  expect(leftOutOf(explainContract("milestones", contract()))).toEqual(["1 · Première : 1 jalon annulé"]);
});

test("the delay is explained by that of each action, and not added up", () => {
  const why = explainContract("delay", contract());
  expect(why?.counted).toMatchObject({ total: null, hidden: null });
  expect(why?.counted.rows.map(({ label, value }) => plain(`${label} : ${value}`))).toEqual([
    "1 · Première : 2,5 mois de retard",
  ]);
  expect(leftOutOf(why)?.[0]).toBe("2 · Deuxième : non mesuré : aucun jalon n’a de date au contrat");
});

test("announced totals stand with their author and document, and are never added up", () => {
  const why = explainContract("envelope", contract());
  expect(why?.value && plain(why.value)).toBe("30 à 40 M€");
  expect(why?.counted.rows.map(({ label, value }) => plain(`${label} ${value}`))).toEqual([
    "Préfecture de la région Occitanie 30 M€",
    "Alès Agglomération 40 M€",
  ]);
  expect(why?.counted.total).toBeNull();
  const silent = explainContract("envelope", { ...contract(), figures: contractFigures(ALL, []) });
  expect(silent?.value).toBe("aucune annonce");
});

test("the gap and the money in it are the contract's own", () => {
  const why = explainContract("gap", contract());
  expect(why?.counted.rows.map(({ amount }) => amount)).toEqual([euro(120.37 - 450), euro(190 - 200)]);
  expect(plain(why?.value ?? "")).toBe("−339,63 €");
});

test("the contract has no progress of its own", () => {
  expect(explainContract("progress", contract())).toBeNull();
});
