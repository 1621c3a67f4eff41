import { type Cents, sumCents, ZERO } from "../shared/money";
import {
  type FundingIdentity,
  type FundingLine,
  type FundingMove,
  type FundingMovement,
  type FundingStage,
  type FundingStatus,
  isLost,
} from "./funding-line";

type FundingFacts = FundingIdentity & {
  /** The steps dated by the day asked for, oldest first, retracted ones left out. */
  moves: readonly FundingMove[];
  movements: readonly FundingMovement[];
};

/** A line as its steps make it: what a later step leaves blank stands. Null when no step is dated by that day. */
export function foldFunding({ moves, movements, ...identity }: FundingFacts): FundingLine | null {
  const last = moves.at(-1);
  if (!last) return null;
  const requested = amountAt(moves, ["REQUESTED", "UNDER_REVIEW"]);
  const granted = amountAt(moves, ["GRANTED"]);
  const contracted = amountAt(moves, ["CONTRACTED"]);
  return {
    ...identity,
    status: last.status,
    since: sinceOf(moves, last.status),
    holder: holderOf(moves),
    fileNumber: latest(moves, "fileNumber"),
    eligibleBase: latest(moves, "eligibleBase"),
    rateBasisPoints: latest(moves, "rateBasisPoints"),
    startBy: latest(moves, "startBy"),
    completeBy: latest(moves, "completeBy"),
    advanceCeiling: latest(moves, "advanceCeiling"),
    instalmentCeiling: latest(moves, "instalmentCeiling"),
    requested,
    granted,
    contracted,
    planned: isLost(last.status) ? ZERO : (contracted ?? granted ?? latest(moves, "amount") ?? ZERO),
    claimed: stageSum(movements, "CLAIMED"),
    received: stageSum(movements, "RECEIVED"),
    moves,
  };
}

function latest<Key extends keyof FundingMove>(moves: readonly FundingMove[], key: Key): FundingMove[Key] | null {
  return moves.findLast((move) => move[key] !== null)?.[key] ?? null;
}

function amountAt(moves: readonly FundingMove[], statuses: readonly FundingStatus[]): Cents | null {
  return moves.findLast((move) => statuses.includes(move.status) && move.amount !== null)?.amount ?? null;
}

/** The first step of the run that ends the history with that status. */
function sinceOf(moves: readonly FundingMove[], status: FundingStatus): FundingMove["on"] {
  const before = moves.findLastIndex((move) => move.status !== status);
  return (moves[before + 1] ?? moves[0])?.on as FundingMove["on"];
}

/** The last service named, since the first of the steps in a row that name it or leave it. */
function holderOf(moves: readonly FundingMove[]): FundingLine["holder"] {
  const name = latest(moves, "holder");
  if (name === null) return null;
  const named = moves.filter((move) => move.holder !== null);
  const before = named.findLastIndex((move) => move.holder !== name);
  const first = named[before + 1];
  return first ? { name, since: first.on } : null;
}

function stageSum(movements: readonly FundingMovement[], stage: FundingStage): Cents {
  return sumCents(movements.filter((movement) => movement.stage === stage).map(({ amount }) => amount));
}
