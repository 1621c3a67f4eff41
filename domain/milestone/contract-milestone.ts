import type { CalendarDate } from "../shared/calendar-date";

/** A milestone as the signed contract has it, whatever happened to it since. */
export type ContractMilestone = {
  id: string;
  title: string;
  weight: number;
  version: number;
  /** Null for a milestone added without a date of the contract. */
  date: CalendarDate | null;
};
export type ActionMilestones = { id: string; number: number; title: string; milestones: ContractMilestone[] };
