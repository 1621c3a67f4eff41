import { type ByYear, byYear } from "@/domain/budget/by-year";
import { type ActionDelay, actionDelay } from "@/domain/earned-value/delay";
import { type EarnedValue, earnedValue } from "@/domain/earned-value/earned-value";
import type { FundingFile } from "@/domain/funding/funding-file";
import type { FundingPlan } from "@/domain/funding/funding-plan";
import { type Funnel, funnel } from "@/domain/funding/funnel";
import { type OwnFundsFigures, ownFundsFigures } from "@/domain/funding/perimeter-figures";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { moneyByYear } from "@/server/budget/money-by-year.queries";
import { read } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { fundingPageFacts } from "@/server/funding/funding-page.queries";
import { contractFacts } from "@/server/territory/contract-facts";
import { type FullAction, isFull, visibleContract } from "@/server/territory/visible-contract";
import type { Stage } from "./stage";

/** Everything the application computes of the example on a day, read and computed as its pages do. */
export type ReadFigures = {
  asOf: CalendarDate;
  action: FullAction;
  years: ByYear;
  value: EarnedValue;
  delay: ActionDelay;
  plan: FundingPlan;
  files: readonly FundingFile[];
  funnel: Funnel;
  own: OwnFundsFigures;
};

export function readFigures({ territory, admin }: Stage, asOf: CalendarDate): Promise<ReadFigures> {
  return read(admin, async (tx) => {
    const facts = await contractFacts(tx, territory.slug, asOf);
    const contract = facts && visibleContract(admin, facts);
    const action = contract?.actions.find(isFull);
    if (!contract || !action) throw new Error("the example cannot be read");
    const asked = { territoryId: territory.id, asOf, knownAt: null };
    const files = await fundingFacts(tx, asked);
    const { plan } = await fundingPageFacts(tx, contract, action);
    const inForce = action.versions.find(({ number }) => number === action.planVersion);
    return {
      asOf,
      action,
      years: byYear([inForce?.lines ?? []], await moneyByYear(tx, asked)),
      value: earnedValue(action, asOf),
      delay: actionDelay({ milestones: action.milestones, status: action.status?.status ?? null, asOf }),
      plan,
      files,
      funnel: funnel(files),
      own: ownFundsFigures({ files, claims: contract.claims, spending: contract.figures.curve, asOf }),
    };
  });
}
