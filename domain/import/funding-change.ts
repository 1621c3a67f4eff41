import type { AddFundingInput, RecordStepInput } from "../funding/funding.schema";
import type { FundingIdentity, FundingMove } from "../funding/funding-line";
import type { CalendarDate } from "../shared/calendar-date";
import type { NamedActions } from "./verdict";

/** A line of a plan as it would be after the rows already judged; `id` and `rank` are empty until it is written. */
export type JudgedLine = Omit<FundingIdentity, "id" | "rank"> & {
  id: string | null;
  rank: number | null;
  actionId: string;
  /** The steps that stand, oldest first. */
  moves: readonly FundingMove[];
};
export type RecordedFunding = {
  today: CalendarDate;
  actions: NamedActions;
  lines: JudgedLine[];
  /** The last rank given to a line of each action, even taken back since. */
  lastRanks: ReadonlyMap<string, number>;
};

export type AddedFunding = Omit<AddFundingInput, "key" | "actionId">;
export type StepFacts = Omit<RecordStepInput, "key" | "lineId">;

/** What a row asks for: a line with its first step, or a step of the line it found. */
export type FundingChange = { actionId: string; line: JudgedLine } & (
  | { add: AddedFunding }
  | { step: StepFacts; earlier: readonly FundingMove[] }
);
