import "server-only";
import { type ByYear, byYear } from "@/domain/budget/by-year";
import type { Perimeter } from "@/domain/contract/envelope";
import type { FundingFile } from "@/domain/funding/funding-file";
import { isPublicAid } from "@/domain/funding/funding-line";
import { fundingSums } from "@/domain/funding/funding-sums";
import { type Funnel, funnel } from "@/domain/funding/funnel";
import { leverage } from "@/domain/funding/leverage";
import {
  isOwnFunds,
  type OwnFundsFigures,
  ownFundsFigures,
  type PublicAidFigures,
  publicAidFigures,
} from "@/domain/funding/perimeter-figures";
import { type WaitingFile, waitingFiles } from "@/domain/funding/waiting-files";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { type Cents, sumKnownCents } from "@/domain/shared/money";
import { type Accounting, commonAccounting } from "@/domain/spending/stage";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import type { Finance } from "./finance-page";

/** The figures of a perimeter that funding makes; null for the whole investment, which spending makes. */
export type FundedFigures = PublicAidFigures | OwnFundsFigures | null;

/** Those of the actions read in full; no announced total is compared with some of them only. */
export function fundedFigures({
  contract,
  perimeter,
  files,
}: Pick<Finance, "contract" | "perimeter" | "files">): FundedFigures {
  const { figures, asOf, shared } = contract;
  const claims = shared === null ? contract.claims : [];
  return figuresIn(perimeter, { files, claims, spending: figures.curve, asOf });
}

/** Those of one action, for which nobody announces a total. */
export function actionFundedFigures(
  { curve }: FullAction,
  perimeter: Perimeter,
  files: readonly FundingFile[],
  asOf: CalendarDate,
): FundedFigures {
  return figuresIn(perimeter, { files, claims: [], spending: curve, asOf });
}

function figuresIn(perimeter: Perimeter, read: Parameters<typeof publicAidFigures>[0]): FundedFigures {
  if (perimeter === "PUBLIC_AID") return publicAidFigures(read);
  return perimeter === "OWN_FUNDS" ? ownFundsFigures(read) : null;
}

/** Plans and ledger by year, for the carriers asked for, and how those keep their books. */
export function yearlyAmounts({ actions, money, query }: Finance): {
  table: ByYear;
  accounting: Accounting | "MIXED";
  accountings: readonly Accounting[];
} {
  const covered = actions.filter(({ accounting }) => query.carriers === null || accounting === query.carriers);
  const ids = new Set(covered.map(({ id }) => id));
  return {
    table: byYear(
      covered.map(planInForce),
      money.filter(({ actionId }) => ids.has(actionId)),
    ),
    accounting: commonAccounting(covered.map(({ accounting }) => accounting)),
    accountings: [...new Set(actions.map(({ accounting }) => accounting))],
  };
}

function planInForce({ versions, planVersion }: FullAction) {
  return versions.find(({ number }) => number === planVersion)?.lines ?? [];
}

export type ActionMoney = Pick<
  FullAction,
  "number" | "title" | "shortTitle" | "carrier" | "programmed" | "committed" | "invoiced" | "paid" | "gap"
> & {
  forecast: Cents | null;
  /** Planned in the funding plan; null without such a line. */
  publicAid: Cents | null;
  ownFunds: Cents | null;
};

export function actionsMoney({ actions, files }: Finance): ActionMoney[] {
  return actions.map((action) => {
    const { number, title, shortTitle, carrier, programmed, committed, invoiced, paid, gap } = action;
    const own = files.filter(({ actionId }) => actionId === action.id);
    return {
      ...{ number, title, shortTitle, carrier, programmed, committed, invoiced, paid, gap },
      forecast: action.forecastAtCompletion?.amount ?? null,
      publicAid: plannedOf(own.filter(isPublicAid)),
      ownFunds: plannedOf(own.filter(isOwnFunds)),
    };
  });
}

function plannedOf(files: readonly FundingFile[]): Cents | null {
  return sumKnownCents(files.map(({ planned }) => planned));
}

/** The funnel and the files that wait, of the action and the funder asked for. */
export function followedFiles({ actions, files, query, contract }: Finance): {
  files: readonly FundingFile[];
  funnel: Funnel;
  waiting: readonly WaitingFile[];
} {
  const only = query.action === null ? null : (actions.find(({ number }) => number === query.action)?.id ?? "");
  const followed = files.filter(
    ({ actionId, funder }) =>
      (only === null || actionId === only) && (query.funder === null || funder === query.funder),
  );
  return { files: followed, funnel: funnel(followed), waiting: waitingFiles(followed, contract.asOf) };
}

export type Leverages = {
  /** Null as long as an action of the contract has no plan: the investment would not be whole. */
  planned: number | null;
  paid: number | null;
};

/** Euros invested per euro of public aid: as planned, and as paid so far. */
export function leverages({ figures }: VisibleContract, files: readonly FundingFile[]): Leverages {
  const { programmed, plannedCount, actionCount, paid } = figures;
  const aid = fundingSums(files.filter(isPublicAid));
  return {
    planned: plannedCount < actionCount ? null : leverage(programmed, aid.planned),
    paid: leverage(paid, aid.received),
  };
}
