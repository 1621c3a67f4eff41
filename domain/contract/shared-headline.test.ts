import { expect, test } from "vitest";
import { MASKED, type SharedAmount } from "../access/shared-amount";
import type { SharedFunding } from "../funding/shared-funding";
import { cents } from "../shared/money";
import { sharedHeadline } from "./shared-headline";
import type { SharedTotals } from "./shared-totals";

const told = (millions: number | null): SharedAmount => ({
  amount: millions === null ? null : cents(millions * 100_000_000),
  rounded: true,
});
const totals = (paid: SharedAmount, programmed: SharedAmount): SharedTotals => ({
  paid,
  programmed,
  invoiced: told(null),
  committed: told(null),
  forecast: told(null),
});

test.each([
  [told(14), told(35), "14,0 M€ payés sur 35,0 M€ programmés"],
  [told(14), MASKED, "14,0 M€ payés\u202f; le reste n’est pas communicable"],
  [MASKED, told(35), "35,0 M€ programmés\u202f; le reste n’est pas communicable"],
  [MASKED, MASKED, "Les totaux du contrat ne vous sont pas communicables"],
  [told(14), told(null), "14,0 M€ payés"],
  [told(null), told(null), "Aucun montant saisi"],
])("what may be told of paid %o and programmed %o", (paid, programmed, title) => {
  expect(sharedHeadline(totals(paid, programmed)).replaceAll("\u00a0", " ")).toBe(title);
});

test("each perimeter says its own", () => {
  const funding = { aidReceived: told(2), aidPlanned: told(9), ownAdvanced: MASKED, ownFunds: MASKED } as SharedFunding;
  const nothing = totals(MASKED, MASKED);
  expect(sharedHeadline(nothing, "PUBLIC_AID", funding)).toMatch(/^2,0.M€ d’aide publique versés sur 9,0.M€ prévus$/);
  expect(sharedHeadline(nothing, "OWN_FUNDS", funding)).toBe(
    "Les fonds propres du contrat ne vous sont pas communicables",
  );
});
