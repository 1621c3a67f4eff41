import "server-only";
import type { FundingFile } from "@/domain/funding/funding-file";
import { type SharedFunding, sharedFunding } from "@/domain/funding/shared-funding";
import type { Transaction } from "@/server/db/transaction";
import { contributorsTo } from "@/server/territory/action-reading";
import type { ContractRow } from "@/server/territory/contract-rows";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { fundingFacts } from "./funding-facts";

/** The funding of the actions read in full; the contract's totals of today besides, for who does not read all of its actions. */
export type VisibleFunding = { files: readonly FundingFile[]; shared: SharedFunding | null };

/** One statement; two for who does not read every action, at a past day. */
export async function visibleFunding(
  tx: Transaction,
  contract: VisibleContract,
  present: ContractRow,
): Promise<VisibleFunding> {
  const { viewer, actions, asOf, knownAt, readOnly } = contract;
  const territoryId = contract.territory.id;
  const everyFile = await fundingFacts(tx, { territoryId, asOf, knownAt });
  const readable = new Set(actions.filter(isFull).map(({ id }) => id));
  const files = everyFile.filter(({ actionId }) => readable.has(actionId));
  if (contract.shared === null) return { files, shared: null };
  const today = { territoryId, asOf: present.territory.asOf, knownAt: null };
  const standing = readOnly ? await fundingFacts(tx, today) : everyFile;
  const filesOf = (actionId: string) => standing.filter((file) => file.actionId === actionId);
  const contributors = contributorsTo(viewer, present).map((each) => ({ ...each, files: filesOf(each.actionId) }));
  return { files, shared: sharedFunding(contributors) };
}
