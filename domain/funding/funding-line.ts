import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";
import { isPublicBody, type OrganizationKind } from "./organization-kind";

export const FUNDING_KINDS = ["GRANT", "LOAN", "OWN_FUNDS", "PRIVATE"] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export const FUNDING_STATUSES = [
  "PROSPECTIVE",
  "REQUESTED",
  "UNDER_REVIEW",
  "GRANTED",
  "REFUSED",
  "CLOSED",
  "CONTRACTED",
  "SETTLED",
  "LAPSED",
] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

export const FUNDING_STAGES = ["CLAIMED", "RECEIVED"] as const;
export type FundingStage = (typeof FUNDING_STAGES)[number];

export const PAYMENT_KINDS = ["ADVANCE", "INSTALMENT", "FINAL"] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** A date by which something must be done, with the text it comes from: it is stored, never derived. */
export type Deadline = { on: CalendarDate; basis: string };

/** One dated step of a file, retracted ones left out. What it leaves null stands as the earlier steps said it. */
export type FundingMove = {
  id: string;
  status: FundingStatus;
  on: CalendarDate;
  amount: Cents | null;
  eligibleBase: Cents | null;
  /** Hundredths of a per cent: 2 500 is 25 %. */
  rateBasisPoints: number | null;
  holder: string | null;
  fileNumber: string | null;
  startBy: Deadline | null;
  completeBy: Deadline | null;
  /** Whole per cents of the grant. */
  advanceCeiling: number | null;
  instalmentCeiling: number | null;
  document: string | null;
  reason: string | null;
};

/** What was asked of the funder, or came in, summed by month. */
export type FundingMovement = { month: string; stage: FundingStage; amount: Cents };

/** Who pays a share of the plan, under which scheme, before anything of its file is told. */
export type FundingIdentity = {
  id: string;
  rank: number;
  funder: string;
  funderKind: OrganizationKind;
  kind: FundingKind;
  scheme: string;
  title: string | null;
};

/** A line of the funding plan as it stands on a day. */
export type FundingLine = FundingIdentity & {
  status: FundingStatus;
  /** The day the file entered that status. */
  since: CalendarDate;
  /** « Qui a la main »: the named service, and the day it got the file. */
  holder: { name: string; since: CalendarDate } | null;
  fileNumber: string | null;
  eligibleBase: Cents | null;
  rateBasisPoints: number | null;
  startBy: Deadline | null;
  completeBy: Deadline | null;
  advanceCeiling: number | null;
  instalmentCeiling: number | null;
  /** The amounts of the steps taken, each null as long as the file has not reached it. */
  requested: Cents | null;
  granted: Cents | null;
  contracted: Cents | null;
  /** « Prévu »: what the plan counts on, the surest amount known; zero once refused, closed or lapsed. */
  planned: Cents;
  claimed: Cents;
  received: Cents;
  /** Oldest first. */
  moves: readonly FundingMove[];
};

const LOST: readonly FundingStatus[] = ["REFUSED", "CLOSED", "LAPSED"];

/** Whether nothing more is expected of the file: refused, closed without award, or lapsed. */
export function isLost(status: FundingStatus): boolean {
  return LOST.includes(status);
}

/** Who must act on the file now: once it is signed or over, only a service named since then. */
export function actingHolder({
  status,
  since,
  holder,
}: Pick<FundingLine, "status" | "since" | "holder">): FundingLine["holder"] {
  const waits = status !== "CONTRACTED" && status !== "SETTLED" && !isLost(status);
  return holder !== null && (waits || holder.since >= since) ? holder : null;
}

/** « Aide publique »: a grant or a loan of a public body, as opposed to the carrier's own money and to private money. */
export function isPublicAid({ kind, funderKind }: Pick<FundingLine, "kind" | "funderKind">): boolean {
  return (kind === "GRANT" || kind === "LOAN") && isPublicBody(funderKind);
}
