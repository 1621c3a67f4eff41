import "server-only";
import { publicReading } from "@/domain/access/visibility";
import { actionFigures } from "@/domain/action/action-figures";
import { envelopeBand } from "@/domain/contract/envelope";
import { sharedTotals } from "@/domain/contract/shared-totals";
import type { FundingFile } from "@/domain/funding/funding-file";
import { type OpenAction, type OpenContract, openAid, type Pilot } from "@/domain/open-data/open-contract";
import { commonAccounting } from "@/domain/spending/stage";
import { read, type Transaction } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { actionTotals } from "@/server/territory/action-reading";
import { contractFacts } from "@/server/territory/contract-facts";
import type { ActionRow, ContractRow } from "@/server/territory/contract-rows";
import { enterPublished, type PublishedTerritory } from "./published-territory";

/** What anyone may read of an open territory, from one snapshot; null when there is none by that name. */
export function readOpenContract(slug: string): Promise<OpenContract | null> {
  return read("system", async (tx) => {
    const published = await enterPublished(tx, slug);
    const found = published && (await openFactsIn(tx, slug, published));
    return found ? found.contract : null;
  });
}

type OpenFacts = { contract: OpenContract; files: readonly FundingFile[] };

/** The same with the funding it is made of, which stays on the server. Two statements. */
export async function openFactsIn(
  tx: Transaction,
  slug: string,
  published: PublishedTerritory,
): Promise<OpenFacts | null> {
  const facts = await contractFacts(tx, slug, null);
  if (!facts) return null;
  const files = await fundingOfToday(tx, facts);
  return { contract: openContract(facts, files, published), files };
}

export function fundingOfToday(tx: Transaction, { territory }: ContractRow): Promise<FundingFile[]> {
  return fundingFacts(tx, { territoryId: territory.id, asOf: territory.asOf, knownAt: null });
}

/** What would be told to everyone of a territory, open or not, from the facts of today. */
export function openContract(
  facts: ContractRow,
  files: readonly FundingFile[],
  published: PublishedTerritory,
): OpenContract {
  const { territory, contract, claims } = facts;
  const { asOf, slug, name, shortName, regionName, isDemo } = territory;
  const read = facts.actions.map((row) => ({ row, figures: actionFigures({ ...row, contract }, asOf) }));
  const actions = read.map(({ row, figures }) => openAction(row, figures));
  const contributors = read.map(({ row, figures }, rank) => ({
    carrier: row.carrierId,
    hidden: actions[rank]?.totals === null,
    reads: false,
    totals: actionTotals(figures),
    files: files.filter(({ actionId }) => actionId === row.id),
  }));
  const sum = (count: (action: OpenAction) => number) => actions.reduce((all, action) => all + count(action), 0);
  return {
    territory: { slug, name, shortName, regionName, regionCode: published.regionCode, isDemo },
    contract: {
      title: contract.title,
      signedOn: contract.signedOn,
      endsOn: contract.endsOn,
      pilots: pilots(published),
    },
    band: envelopeBand(claims, "TOTAL_INVESTMENT"),
    actions,
    milestones: { reached: sum(({ reached }) => reached), total: sum(({ total }) => total) },
    totals: {
      ...sharedTotals(contributors),
      accounting: commonAccounting(facts.actions.map(({ accounting }) => accounting)),
      mixedTaxBasis: new Set(facts.actions.map(({ taxBasis }) => taxBasis)).size > 1,
    },
    aid: openAid(contributors),
    asOf,
    publishedAt: published.publishedAt,
    changedAt: published.changedAt,
  };
}

function openAction(row: ActionRow, figures: ReturnType<typeof actionFigures>): OpenAction {
  const { totals, sentence } = publicReading(row);
  const { number, title, carrier, place, status } = row;
  return {
    number,
    title,
    carrier,
    place,
    reached: figures.reached,
    total: figures.total,
    totals: totals ? actionTotals(figures) : null,
    status: sentence && status ? { status: status.status, sentence: status.sentence } : null,
  };
}

function pilots(published: PublishedTerritory): Pilot[] {
  const { electedPilotName, electedPilotOffice, industrialPilotName, industrialPilotOffice } = published;
  return [
    { name: electedPilotName, office: electedPilotOffice },
    { name: industrialPilotName, office: industrialPilotOffice },
  ].flatMap(({ name, office }) => (name === null ? [] : [{ name, office }]));
}
