import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type Reading, readingOf } from "@/domain/access/visibility";
import { type ActionFigures, actionFigures } from "@/domain/action/action-figures";
import {
  type ActionTotals,
  type Contributor,
  type SharedContract,
  sharedTotals,
} from "@/domain/contract/shared-totals";
import { commonAccounting } from "@/domain/spending/stage";
import type { ActionRow, ContractRow } from "./contract-rows";

const NOTHING = { totals: false, sentence: false } as const;

/** What the viewer reads of an action of a territory they see: the one decision, on the row as it is stored. */
export function readingIn(
  viewer: Viewer,
  territory: Pick<ContractRow["territory"], "id" | "regionId">,
  { id, amountsVisibility, textsVisibility, funders }: ActionRow,
): Reading {
  const place = { territoryId: territory.id, regionId: territory.regionId, actionId: id };
  return readingOf(viewer, { ...place, amountsVisibility, textsVisibility, funders }) ?? NOTHING;
}

export function actionTotals({
  paid,
  invoiced,
  committed,
  programmed,
  forecastAtCompletion,
}: ActionFigures): ActionTotals {
  return { paid, invoiced, committed, programmed, forecast: forecastAtCompletion?.amount ?? null };
}

/** The contract's totals for a viewer who does not read all of its actions, from the facts of today. */
export function sharedContract(viewer: Viewer, facts: ContractRow, counted = facts.actions): SharedContract {
  const { actions } = facts;
  return {
    ...sharedTotals(contributorsTo(viewer, { ...facts, actions: counted })),
    accounting: commonAccounting(actions.map(({ accounting }) => accounting)),
    mixedTaxBasis: new Set(actions.map(({ taxBasis }) => taxBasis)).size > 1,
  };
}

/** Every action in the totals of the contract, and what of it this viewer reads: never leaves the server as it is. */
export function contributorsTo(viewer: Viewer, { territory, contract, actions }: ContractRow) {
  return actions.map((row): Contributor & { actionId: string; reads: boolean } => {
    const reading = readingIn(viewer, territory, row);
    return {
      actionId: row.id,
      carrier: row.carrierId,
      reads: reading === "full",
      hidden: reading !== "full" && !reading.totals,
      totals: actionTotals(actionFigures({ ...row, contract }, territory.asOf)),
    };
  });
}
