import { type Contribution, type SharedAmount, sharedAmount, withoutDeduction } from "../access/shared-amount";
import { type Contributor, sharedTotals } from "../contract/shared-totals";
import { type Cents, cents, subtractCents } from "../shared/money";
import type { FundingFile } from "./funding-file";
import { isPublicAid } from "./funding-line";
import { fundingSums } from "./funding-sums";
import { isOwnFunds } from "./perimeter-figures";

/** An action in the funding totals: `reads` when this viewer may read its funding line by line. */
export type FundedContributor = Contributor & { reads: boolean; files: readonly FundingFile[] };

const SHARED_FUNDING = ["aidPlanned", "aidContracted", "aidClaimed", "aidReceived", "ownFunds", "ownAdvanced"] as const;
export type SharedFundingKey = (typeof SHARED_FUNDING)[number];

export function isSharedFunding(key: string): key is SharedFundingKey {
  return SHARED_FUNDING.some((known) => known === key);
}

export type SharedFunding = Record<SharedFundingKey, SharedAmount>;

/**
 * What funds the contract, as someone who does not read all of its actions may know it. The investment is told first: what it
 * would give back of the aid or of the carriers' own money is masked.
 */
export function sharedFunding(contributors: readonly FundedContributor[]): SharedFunding {
  const of = (read: (contributor: FundedContributor) => Cents) =>
    sharedAmount(
      contributors.map(
        (contributor): Contribution => ({
          carrier: contributor.carrier,
          hidden: !contributor.reads,
          amount: read(contributor),
        }),
      ),
    );
  const aid = ({ files }: FundedContributor) => fundingSums(files.filter(isPublicAid));
  const { programmed, paid } = sharedTotals(contributors);
  const figures = {
    programmed,
    paid,
    aidPlanned: of((each) => aid(each).planned),
    aidContracted: of((each) => aid(each).contracted),
    aidClaimed: of((each) => aid(each).claimed),
    aidReceived: of((each) => aid(each).received),
    ownFunds: of(({ files }) => fundingSums(files.filter(isOwnFunds)).planned),
    ownAdvanced: of(advanced),
  };
  const planned = withoutDeduction(figures, ["programmed", "aidPlanned", "ownFunds"]);
  const {
    programmed: _programmed,
    paid: _paid,
    ...told
  } = withoutDeduction(planned, ["paid", "aidReceived", "ownAdvanced"]);
  return { ...told, ownAdvanced: neverUnderZero(told.ownAdvanced) };
}

function advanced({ files, totals }: FundedContributor): Cents {
  return subtractCents(totals.paid, fundingSums(files.filter((file) => !isOwnFunds(file))).received);
}

function neverUnderZero(shared: SharedAmount): SharedAmount {
  if ("masked" in shared || shared.amount === null) return shared;
  return { ...shared, amount: cents(Math.max(0, shared.amount)) };
}
