import { isMasked, MASKED, type SharedAmount } from "../access/shared-amount";
import type { EnvelopeBand } from "../contract/envelope";
import type { ActionTotals, SharedContract } from "../contract/shared-totals";
import { type FundedContributor, type SharedFunding, sharedFunding } from "../funding/shared-funding";
import type { CalendarDate } from "../shared/calendar-date";
import type { ActionStatus } from "../status/status";

/** An action as anyone may know it; its five totals when its amounts are public, its status when its texts are. */
export type OpenAction = {
  number: number;
  title: string;
  carrier: string;
  place: string | null;
  reached: number;
  total: number;
  totals: ActionTotals | null;
  status: { status: ActionStatus; sentence: string } | null;
};

export type Pilot = { name: string; office: string | null };

/** A territory as nobody in particular may read it: all that its open page and its open data are made of. */
export type OpenContract = {
  territory: { slug: string; name: string; shortName: string; regionName: string; regionCode: string; isDemo: boolean };
  contract: { title: string; signedOn: CalendarDate; endsOn: CalendarDate; pilots: readonly Pilot[] };
  band: EnvelopeBand | null;
  actions: readonly OpenAction[];
  milestones: { reached: number; total: number };
  totals: SharedContract;
  aid: OpenAid;
  asOf: CalendarDate;
  /** Since when it is open; null while its ADMIN looks at what would be. */
  publishedAt: Date | null;
  /** The last change of what it is made of. */
  changedAt: Date | null;
};

export type OpenAid = Pick<SharedFunding, "aidContracted" | "aidReceived">;

/**
 * Public aid as anyone may know it. The aid of one action is told of none, so all of it is judged; and since the grants of an action
 * whose amounts are public may be published one by one, what is left once they are taken away is judged too.
 */
export function openAid(contributors: readonly FundedContributor[]): OpenAid {
  const all = sharedFunding(contributors.map((each) => ({ ...each, reads: false })));
  const rest = sharedFunding(contributors.map((each) => ({ ...each, reads: !each.hidden })));
  const told = (key: keyof OpenAid): SharedAmount => (isMasked(rest[key]) ? MASKED : all[key]);
  return { aidContracted: told("aidContracted"), aidReceived: told("aidReceived") };
}
