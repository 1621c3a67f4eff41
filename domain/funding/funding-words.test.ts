import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { aFundedLine, ownFunds } from "@/test-support/funding-lines";
import { countdown } from "./deadline-words";
import { fundingHeadline } from "./funding-headline";
import { actingHolder } from "./funding-line";
import { rateInput, rateInWords, rateSchema } from "./rate";
import { SCHEME_CODES, SCHEMES, schemeOf } from "./scheme";

const TODAY = day("2021-06-15");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const said = (cost: number | null, lines: Parameters<typeof fundingHeadline>[0]["lines"]) =>
  plain(fundingHeadline({ cost: cost === null ? null : euro(cost), lines }, TODAY));

const signed = [ownFunds(euro(4_340_000)), aFundedLine({ planned: euro(930_000) })];
const waiting = aFundedLine({
  status: "UNDER_REVIEW",
  contracted: null,
  planned: euro(930_000),
  since: day("2021-03-15"),
  holder: { name: "SGAR Occitanie", since: day("2021-03-15") },
});

test("the title says what is signed, what waits, since when and at whose desk", () => {
  expect(said(6_200_000, [...signed, waiting])).toBe(
    "5,27 M€ conventionnés sur 6,20 M€ ; 0,93 M€ en instruction depuis 92 jours (SGAR Occitanie)",
  );
});

test("whoever handled a file no longer has it in hand once it is signed, unless named since", () => {
  const signedFile = { ...waiting, status: "CONTRACTED", since: day("2021-05-01") } as const;
  const renamed = { ...signedFile, holder: { name: "DREETS", since: day("2021-05-01") } };
  expect([waiting, signedFile, renamed].map((file) => actingHolder(file)?.name ?? null)).toEqual([
    "SGAR Occitanie",
    null,
    "DREETS",
  ]);
});

test("two files that wait are counted, the oldest one named", () => {
  const other = aFundedLine({ status: "REQUESTED", contracted: null, planned: euro(70_000), since: day("2021-06-01") });
  expect(said(6_200_000, [other, waiting])).toBe(
    "Rien de conventionné sur 6,20 M€ ; 1,00 M€ en attente dans 2 dossiers, le plus ancien depuis 92 jours (SGAR Occitanie)",
  );
});

test("nothing waits: the plan is complete, short or over its cost", () => {
  expect(said(5_270_000, signed)).toBe("5,27 M€ conventionnés sur 5,27 M€ ; le plan est bouclé");
  expect(said(6_200_000, signed)).toBe("5,27 M€ conventionnés sur 6,20 M€ ; 0,93 M€ restent à financer");
  expect(said(5_000_000, signed)).toMatch(/le plan dépasse le coût de 0,27 M€$/);
  expect(said(null, signed)).toMatch(/n’a pas de plan/);
});

test("without a line the title says so", () => {
  expect(said(null, [])).toBe("Aucun financeur saisi");
  expect(said(6_200_000, [])).toBe("Aucun financeur saisi pour 6,20 M€");
});

test.each([
  [181, "FAR", "dans 181 jours"],
  [180, "HALF_YEAR", "dans moins de six mois : 180 jours"],
  [91, "HALF_YEAR", "dans moins de six mois : 91 jours"],
  [90, "QUARTER", "dans moins de trois mois : 90 jours"],
  [31, "QUARTER", "dans moins de trois mois : 31 jours"],
  [30, "MONTH", "dans moins d’un mois : 30 jours"],
  [1, "MONTH", "dans moins d’un mois : 1 jour"],
  [0, "MONTH", "aujourd’hui"],
  [-1, "PASSED", "dépassée de 1 jour"],
])("a deadline %i days away is %s", (left, nearness, words) => {
  const on = day(new Date(Date.UTC(2021, 5, 15 + left)).toISOString().slice(0, 10));
  const found = countdown(on, TODAY);
  expect([found.nearness, plain(found.words)]).toEqual([nearness, words]);
});

test.each([
  ["40", 4_000],
  ["33,33 %", 3_333],
  ["0.5", 50],
  ["0,01", 1],
  ["100", 10_000],
])("the rate « %s » is read", (typed, basisPoints) => {
  expect(rateSchema.parse(typed)).toBe(basisPoints);
  expect(rateSchema.parse(rateInput(basisPoints))).toBe(basisPoints);
});

test.each(["0", "0,00", "100,01", "12,345", "quarante", ""])(
  "the rate « %s » is refused with what to write",
  (typed) => {
    expect(rateSchema.safeParse(typed).error?.issues[0]?.message).toContain("40 ou 33,33");
  },
);

test("a rate is written without decimals it doesn't need", () => {
  expect([plain(rateInWords(4_000)), plain(rateInWords(3_333)), plain(rateInWords(50))]).toEqual([
    "40 %",
    "33,33 %",
    "0,50 %",
  ]);
});

test("every scheme has a label of its own, an explanation and, with a ceiling, its source", () => {
  expect(new Set(SCHEME_CODES.map((code) => SCHEMES[code].label)).size).toBe(SCHEME_CODES.length);
  for (const code of SCHEME_CODES) {
    const { explanation, advance, instalments } = SCHEMES[code];
    expect(explanation).toMatch(/\.$/);
    for (const ceiling of [advance, instalments]) if (ceiling) expect(ceiling.source.length).toBeGreaterThan(10);
  }
});

test("a scheme no longer known has no ceiling", () => {
  expect(schemeOf("PLAN_DE_RELANCE_2030")).toBe(SCHEMES.OTHER);
});
