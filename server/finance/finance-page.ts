import "server-only";
import { notFound } from "next/navigation";
import type { YearMoney } from "@/domain/budget/by-year";
import type { Perimeter } from "@/domain/contract/envelope";
import { readPerimeter } from "@/domain/contract/perimeter-param";
import { type FinanceQuery, readFinanceQuery } from "@/domain/funding/finance-query";
import type { FundingFile } from "@/domain/funding/funding-file";
import type { SharedFunding } from "@/domain/funding/shared-funding";
import { moneyByYear } from "@/server/budget/money-by-year.queries";
import type { Transaction } from "@/server/db/transaction";
import { visibleFunding } from "@/server/funding/shared-funding";
import type { ContractRow } from "@/server/territory/contract-rows";
import { loadTerritory, loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { type FullAction, isFull, type VisibleContract } from "@/server/territory/visible-contract";

/** What the finance screen and its files are made of, as its viewer may see it. */
export type Finance = {
  contract: VisibleContract;
  perimeter: Perimeter;
  query: FinanceQuery;
  /** The actions that may be read in full: everything below the totals covers them alone. */
  actions: readonly FullAction[];
  /** Whether these are all the actions of the contract. */
  isWhole: boolean;
  /** The funding of these actions. */
  files: readonly FundingFile[];
  /** Their ledger by year and nature. */
  money: readonly (YearMoney & { actionId: string })[];
  /** What funds the whole contract, for who does not read all of its actions; null for who does, as `files` tell it. */
  sharedFunding: SharedFunding | null;
};

type FinanceFacts = Pick<Finance, "actions" | "isWhole" | "files" | "money" | "sharedFunding">;

/** Two statements after the contract's own. Who may open no action has no finance screen. */
export async function financeFacts(
  tx: Transaction,
  contract: VisibleContract,
  present: ContractRow,
): Promise<FinanceFacts> {
  const { territory, asOf, knownAt } = contract;
  const actions = contract.actions.filter(isFull);
  if (actions.length === 0) notFound();
  const { files, shared } = await visibleFunding(tx, contract, present);
  const money = await moneyByYear(tx, { territoryId: territory.id, asOf, knownAt });
  const readable = new Set(actions.map(({ id }) => id));
  return {
    actions,
    isWhole: actions.length === contract.actions.length,
    files,
    money: money.filter(({ actionId }) => readable.has(actionId)),
    sharedFunding: shared,
  };
}

export async function loadFinance(slug: string, params: SearchParams): Promise<Finance> {
  return asAsked(params, await loadTerritoryPage(slug, params, financeFacts));
}

/** What the files of the same screen are made of: nothing of what stands around it. */
export async function loadFinanceFile(slug: string, params: SearchParams): Promise<Finance> {
  return asAsked(params, await loadTerritory(slug, params, financeFacts));
}

function asAsked(params: SearchParams, found: { contract: VisibleContract; extra: FinanceFacts }): Finance {
  const { contract, extra } = found;
  return { contract, perimeter: readPerimeter(params), query: readFinanceQuery(params), ...extra };
}
