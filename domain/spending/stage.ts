/** The three stages of an expense, from the promise to the money gone. */
export const STAGES = ["COMMITTED", "INVOICED", "PAID"] as const;
export type Stage = (typeof STAGES)[number];

/** How the carrier keeps its books: it decides the word for the middle stage. */
export const ACCOUNTINGS = ["PUBLIC", "COMPANY"] as const;
export type Accounting = (typeof ACCOUNTINGS)[number];

/** Whether every amount of an action is without VAT, or with the VAT its carrier does not recover. */
export const TAX_BASES = ["HT", "TTC"] as const;
export type TaxBasis = (typeof TAX_BASES)[number];

/** What an entry of the ledger is: only decreases and reversals are negative. */
export const ENTRY_KINDS = ["RECORDED", "IMPLIED", "RAISE", "DECREASE", "REVERSAL"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export function stageRank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

export function stagesBefore(stage: Stage): Stage[] {
  return STAGES.slice(0, stageRank(stage));
}

/** The accounting of several actions: « MIXED » when they do not share one. */
export function commonAccounting(accountings: Iterable<Accounting>): Accounting | "MIXED" {
  const found = new Set(accountings);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : "MIXED";
}
