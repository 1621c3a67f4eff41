import "server-only";
import { notFound } from "next/navigation";
import type { YearMoney } from "@/domain/budget/by-year";
import type { Perimeter } from "@/domain/contract/envelope";
import { readPerimeter } from "@/domain/contract/perimeter-param";
import { type FinanceQuery, readFinanceQuery } from "@/domain/funding/finance-query";
import type { FundingFile } from "@/domain/funding/funding-file";
import { moneyByYear } from "@/server/budget/money-by-year.queries";
import type { Transaction } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
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
  /** The funding of every action of the contract: for its totals, never line by line. */
  everyFile: readonly FundingFile[];
};

type FinanceFacts = Pick<Finance, "actions" | "isWhole" | "files" | "money" | "everyFile">;

/** Two statements after the contract's own. Who may open no action has no finance screen. */
export async function financeFacts(tx: Transaction, contract: VisibleContract): Promise<FinanceFacts> {
  const { territory, asOf, knownAt } = contract;
  const actions = contract.actions.filter(isFull);
  if (actions.length === 0) notFound();
  const asked = { territoryId: territory.id, asOf, knownAt };
  const everyFile = await fundingFacts(tx, asked);
  const money = await moneyByYear(tx, asked);
  const readable = new Set(actions.map(({ id }) => id));
  const isReadable = ({ actionId }: { actionId: string }) => readable.has(actionId);
  return {
    actions,
    isWhole: actions.length === contract.actions.length,
    files: everyFile.filter(isReadable),
    money: money.filter(isReadable),
    everyFile,
  };
}

export async function loadFinance(slug: string, params: SearchParams): Promise<Finance> {
  const { contract, extra } = await loadTerritoryPage(slug, params, financeFacts);
  return { contract, perimeter: readPerimeter(params), query: readFinanceQuery(params), ...extra };
}
