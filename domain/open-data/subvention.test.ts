import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { aFundedLine } from "@/test-support/funding-lines";
import { bodiesToName } from "./bodies";
import { agreedOn, type Grant, isGranted } from "./grant";
import { disclosure } from "./subvention";

const step = (status: "GRANTED" | "CONTRACTED" | "SETTLED", on: string) => ({
  id: `${status}-${on}`,
  status,
  on: day(on),
  amount: euro(47_800.2),
  eligibleBase: null,
  rateBasisPoints: null,
  holder: null,
  fileNumber: null,
  startBy: null,
  completeBy: null,
  advanceCeiling: null,
  instalmentCeiling: null,
  document: null,
  reason: null,
});

const aLine = (given: Parameters<typeof aFundedLine>[0] = {}) =>
  aFundedLine({
    funder: "Région fictive",
    funderKind: "REGION",
    scheme: "REGION",
    contracted: euro(47_800.2),
    advanceCeiling: 30,
    fileNumber: "2021-03-103",
    completeBy: { on: day("2022-12-31"), basis: "convention" },
    moves: [step("GRANTED", "2020-11-20"), step("CONTRACTED", "2021-01-10")],
    ...given,
  });

function aGrant(given: Partial<Grant> = {}): Grant {
  return {
    line: aLine(),
    action: { id: "a", number: 3, title: "Extension", amountsVisibility: "PUBLIC", textsVisibility: "PUBLIC" },
    funder: { id: "f", name: "Région fictive", siret: "23350001600040" },
    beneficiary: { id: "b", name: "Association fictive", siret: "38047555800058" },
    deMinimis: false,
    payments: { partial: 0, receipts: 0, lastOn: null },
    ...given,
  };
}

test("a grant that lacks nothing is a row of the model", () => {
  expect(disclosure(aGrant(), false).row).toEqual({
    nomAttribuant: "Région fictive",
    idAttribuant: "23350001600040",
    dateConvention: "2021-01-10",
    referenceDecision: "2021-03-103",
    nomBeneficiaire: "Association fictive",
    idBeneficiaire: "38047555800058",
    rnaBeneficiaire: null,
    objet: "Extension",
    montant: 4_780_020,
    nature: "aide en numéraire",
    conditionsVersement: "échelonné",
    datesPeriodeVersement: "2021-01-10/2022-12-31",
    idRAE: null,
    notificationUE: false,
    pourcentageSubvention: 1,
    dispositifAide: null,
  });
});

const LACKING: [string, Partial<Grant>][] = [
  ["VISIBILITY", { action: { ...aGrant().action, amountsVisibility: "COPIL" } }],
  ["FUNDER_SIRET", { funder: { id: "f", name: "Région fictive", siret: null } }],
  ["FUNDER_SIRET", { funder: { id: "f", name: "Région fictive", siret: "23350001600041" } }],
  ["BENEFICIARY_SIRET", { beneficiary: { id: "b", name: "Association fictive", siret: null } }],
  ["AMOUNT", { line: aLine({ contracted: null, granted: null }) }],
  ["TERMS", { line: aLine({ advanceCeiling: null }) }],
  ["PERIOD", { line: aLine({ completeBy: null }) }],
  ["PERIOD", { line: aLine({ completeBy: { on: day("2021-01-09"), basis: "convention" } }) }],
  ["DE_MINIMIS", { deMinimis: null }],
];

test.each(LACKING)("without it a grant is not published, and %s is all that is said", (fact, given) => {
  expect(disclosure(aGrant(given), false)).toEqual({ row: null, missing: [fact] });
});

test("a file number is told only when the texts of its action are public", () => {
  const action = { ...aGrant().action, textsVisibility: "COPIL" } as const;
  expect(disclosure(aGrant({ action }), false).row?.referenceDecision).toBeNull();
});

test("the rows of a demonstration say so, and no object passes 256 signs", () => {
  expect(disclosure(aGrant(), true).row?.objet).toMatch(/^Données de démonstration\s: Extension$/);
  const action = { ...aGrant().action, title: "x".repeat(400) };
  expect(disclosure(aGrant({ action }), true).row?.objet).toHaveLength(256);
});

test("a grant settled in one receipt was paid at once, and what some came in of is paid by parts", () => {
  const settled = aLine({ status: "SETTLED", advanceCeiling: null });
  const once = { partial: 0, receipts: 1, lastOn: day("2021-05-04") };
  expect(disclosure(aGrant({ line: settled, payments: once }), false).row).toMatchObject({
    conditionsVersement: "unique",
    datesPeriodeVersement: "2021-05-04",
  });
  const parts = { partial: 1, receipts: 2, lastOn: day("2021-05-04") };
  expect(disclosure(aGrant({ line: settled, payments: parts }), false).row).toMatchObject({
    conditionsVersement: "échelonné",
    datesPeriodeVersement: "2021-01-10/2021-05-04",
  });
});

test("a subsidy of a public body that is agreed or awarded, and not lost, is to publish", () => {
  expect(isGranted(aLine())).toBe(true);
  expect(isGranted(aLine({ kind: "LOAN" }))).toBe(false);
  expect(isGranted(aLine({ funderKind: "COMPANY" }))).toBe(false);
  expect(isGranted(aLine({ status: "LAPSED" }))).toBe(false);
  expect(isGranted(aLine({ moves: [] }))).toBe(false);
  expect(agreedOn(aLine({ moves: [step("GRANTED", "2020-11-20")] }))).toBe("2020-11-20");
});

test("each body is named once, those without a SIRET first", () => {
  const unnamed = { id: "b", name: "Association fictive", siret: null };
  const bodies = bodiesToName([aGrant({ beneficiary: unnamed }), aGrant({ beneficiary: unnamed })]);
  expect(bodies.map(({ name, grants, of }) => `${name} ${grants} ${of}`)).toEqual([
    "Association fictive 2 BENEFICIARY",
    "Région fictive 2 FUNDER",
  ]);
});
