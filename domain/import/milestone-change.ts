import type { MilestoneFacts } from "../milestone/milestone";
import type { ReasonKind } from "../milestone/move";
import type { CalendarDate } from "../shared/calendar-date";
import type { NamedAction, NamedActions } from "./verdict";

/** `mayInscribe`: this person may write the dates and weights of the contract. */
export type MilestoneAction = NamedAction & { mayInscribe: boolean };
export type RecordedMilestone = MilestoneFacts & { actionId: string; version: number };
export type RecordedMilestones = {
  today: CalendarDate;
  planLocked: boolean;
  actions: NamedActions<MilestoneAction>;
  /** Of the actions this person may write to, cancelled ones included. */
  milestones: readonly RecordedMilestone[];
  /** The line that spoke of a milestone first, by milestone or by new name. */
  said: Map<string, number>;
};

/** What a row asks for, in the order it is written. */
export type MilestoneChange = {
  actionId: string;
  milestone: RecordedMilestone | null;
  add: { title: string; date: CalendarDate } | null;
  inscribe: { title: string; weight: number; date: CalendarDate } | null;
  postpone: { date: CalendarDate; reasonKind: ReasonKind; reason: string } | null;
  reach: CalendarDate | null;
};
