import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { addCents, type Cents, ZERO } from "../shared/money";
import type { FundingFile } from "./funding-file";
import { type FundingStatus, isLost, isPublicAid } from "./funding-line";

/** What a file of public aid goes through, from the request to the money. */
export const FUNNEL_STAGES = ["REQUESTED", "UNDER_REVIEW", "GRANTED", "CONTRACTED", "CLAIMED", "PAID"] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** Under that many files a median says nothing. */
export const LEAST_MEASURED = 3;

/** The middle of several lengths in whole days; null under three of them, which says how many there were. */
export type Delay = { median: number | null; count: number };

export type FunnelStep = {
  stage: FunnelStage;
  /** A file counts in the furthest stage it reached and in all those before. */
  files: number;
  amount: Cents;
  /** Files of which no amount is known at that stage: they are in `files`, not in `amount`. */
  withoutAmount: number;
  /** From the stage before, over the files that dated both; null for the first stage. */
  delay: Delay | null;
};

export type Funnel = {
  steps: FunnelStep[];
  /** Refused, closed or lapsed: they stay counted in what they reached. */
  lost: number;
  /** From the request to the first money in. */
  whole: Delay;
};

/** The files of the funnel: public aid that was asked for. What is only hoped for is not in it yet. */
function isInFunnel(file: FundingFile): boolean {
  return isPublicAid(file) && furthest(file) >= 0;
}

export function funnel(files: readonly FundingFile[]): Funnel {
  const followed = files.filter(isInFunnel);
  return {
    steps: FUNNEL_STAGES.map((stage, rank) => step(followed, stage, rank)),
    lost: followed.filter(({ status }) => isLost(status)).length,
    whole: delayBetween(followed, "REQUESTED", "PAID"),
  };
}

function step(files: readonly FundingFile[], stage: FunnelStage, rank: number): FunnelStep {
  const reached = files.filter((file) => furthest(file) >= rank);
  const known = reached.map((file) => amountAt(file, stage)).filter((amount) => amount !== null);
  const before = FUNNEL_STAGES[rank - 1];
  return {
    stage,
    files: reached.length,
    amount: known.reduce(addCents, ZERO),
    withoutAmount: reached.length - known.length,
    delay: before === undefined ? null : delayBetween(files, before, stage),
  };
}

/** Reached by a status: a file settled was contracted; one refused or closed had been asked for. */
const REACHED: Record<FundingStatus, number> = {
  PROSPECTIVE: -1,
  REQUESTED: 0,
  UNDER_REVIEW: 1,
  GRANTED: 2,
  CONTRACTED: 3,
  SETTLED: 3,
  REFUSED: 0,
  CLOSED: 0,
  LAPSED: 0,
};

function furthest({ moves, claimed, received }: FundingFile): number {
  return Math.max(...moves.map(({ status }) => REACHED[status]), claimed > 0 ? 4 : -1, received > 0 ? 5 : -1);
}

/** The amount of that stage. What was granted without its request being told had been asked for. */
function amountAt(file: FundingFile, stage: FunnelStage): Cents | null {
  const { requested, granted, contracted } = file;
  switch (stage) {
    case "REQUESTED":
    case "UNDER_REVIEW":
      return requested ?? granted ?? contracted;
    case "GRANTED":
      return granted ?? contracted;
    case "CONTRACTED":
      return contracted;
    case "CLAIMED":
      return file.claimed;
    case "PAID":
      return file.received;
  }
}

function delayBetween(files: readonly FundingFile[], from: FunnelStage, to: FunnelStage): Delay {
  const lengths = files.flatMap((file) => {
    const [start, end] = [dateOf(file, from), dateOf(file, to)];
    return start !== null && end !== null && end >= start ? [daysBetween(start, end)] : [];
  });
  return { median: lengths.length < LEAST_MEASURED ? null : median(lengths), count: lengths.length };
}

/** The day a file first reached a stage by name. */
function dateOf({ moves, firstClaimedOn, firstReceivedOn }: FundingFile, stage: FunnelStage): CalendarDate | null {
  if (stage === "CLAIMED") return firstClaimedOn;
  if (stage === "PAID") return firstReceivedOn;
  return moves.find(({ status }) => status === stage)?.on ?? null;
}

/** The middle of whole numbers, rounded half up between two; null of none. */
export function median(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  return low === undefined || high === undefined ? null : Math.floor((low + high + 1) / 2);
}
