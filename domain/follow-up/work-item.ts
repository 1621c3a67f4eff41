import type { Signal } from "../action/signals";
import type { CalendarDate } from "../shared/calendar-date";
import type { ActionStatus } from "../status/status";
import type { Target } from "./target";
import type { Urgency, WorkKind } from "./work-kinds";

/** One thing that awaits someone. */
export type WorkItem = {
  /** The same thing has the same key, whoever it awaits. */
  key: string;
  kind: WorkKind;
  urgency: Urgency;
  action: { number: number; shortTitle: string; status: ActionStatus | null } | null;
  sentence: string;
  /** How long it has waited, or been late; null when nothing counts it. */
  days: number | null;
  /** The day it must be done by, when that day is still to come. */
  due: CalendarDate | null;
  /** Where it is done: a signal leads to the gesture that answers it, for who may make it. */
  to: { target: Target; label: string } | { signal: Signal };
};

/** What a kind of fact makes of itself, before it is known whom it awaits. */
export type Draft = Omit<WorkItem, "urgency" | "action"> & {
  actionId: string | null;
  /** Awaited whatever their role. */
  also?: string;
  /** Not awaited, whatever their role. */
  except?: string;
};
