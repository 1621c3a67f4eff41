import { type Contribution, type SharedAmount, sharedAmount } from "../access/shared-amount";
import type { Cents } from "../shared/money";
import type { Accounting } from "../spending/stage";

/** The five totals of an action: all that is told of one whose amounts are public, and what the contract's totals add up. */
export type ActionTotals = Record<"paid" | "invoiced" | "committed", Cents> &
  Record<"programmed" | "forecast", Cents | null>;
export const FIVE_TOTALS = ["paid", "invoiced", "committed", "programmed", "forecast"] as const;
export type FiveTotals = (typeof FIVE_TOTALS)[number];

/** An action in the totals of a contract; `hidden` when this viewer may not know its five. */
export type Contributor = { carrier: string; hidden: boolean; totals: ActionTotals };

/** The totals of a contract as someone who does not read all of its actions may know them. */
export type SharedTotals = Record<FiveTotals, SharedAmount>;

/** The same with what their amounts are: whose books they come from, and whether HT and TTC are added up. */
export type SharedContract = SharedTotals & { accounting: Accounting | "MIXED"; mixedTaxBasis: boolean };

export function sharedTotals(contributors: readonly Contributor[]): SharedTotals {
  const of = (key: FiveTotals) => sharedAmount(contributors.map(contribution((totals) => totals[key])));
  return {
    paid: of("paid"),
    invoiced: of("invoiced"),
    committed: of("committed"),
    programmed: of("programmed"),
    forecast: of("forecast"),
  };
}

function contribution(read: (totals: ActionTotals) => Cents | null) {
  return ({ carrier, hidden, totals }: Contributor): Contribution => ({ carrier, hidden, amount: read(totals) });
}
