import { isMasked, type SharedAmount, toldAmount } from "../access/shared-amount";
import type { SharedFunding } from "../funding/shared-funding";
import { amountInWords, THIN } from "../shared/format";
import type { Perimeter } from "./envelope";
import type { SharedTotals } from "./shared-totals";

/** The title of a page of totals for who does not read all the actions they cover: what may be told of them. */
export function sharedHeadline(
  totals: SharedTotals,
  perimeter: Perimeter = "TOTAL_INVESTMENT",
  funding: SharedFunding | null = null,
): string {
  if (perimeter === "PUBLIC_AID" && funding)
    return said([funding.aidReceived, "d’aide publique versés"], [funding.aidPlanned, "prévus"], "Les aides publiques");
  if (perimeter === "OWN_FUNDS" && funding)
    return said([funding.ownAdvanced, "de fonds propres avancés"], [funding.ownFunds, "prévus"], "Les fonds propres");
  return said([totals.paid, "payés"], [totals.programmed, "programmés"], "Les totaux");
}

type Part = readonly [amount: SharedAmount, words: string];

function said(done: Part, expected: Part, subject: string): string {
  const told = [done, expected].flatMap(([shared, words]) => {
    const amount = toldAmount(shared);
    return amount === null ? [] : [`${amountInWords(amount)} ${words}`];
  });
  if (told.length === 2) return told.join(" sur ");
  const [only] = told;
  const masked = [done, expected].some(([shared]) => isMasked(shared));
  if (only === undefined)
    return masked ? `${subject} du contrat ne vous sont pas communicables` : "Aucun montant saisi";
  return masked ? `${only}${THIN}; le reste n’est pas communicable` : only;
}
