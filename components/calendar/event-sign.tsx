import clsx from "clsx";
import {
  CalendarCheck,
  CalendarClock,
  Flag,
  FlagOff,
  Landmark,
  type LucideIcon,
  MailQuestion,
  Users,
} from "lucide-react";
import type { CalendarEvent, EventKind, EventState } from "@/domain/calendar/calendar-event";

const SIGNS: Record<EventKind, LucideIcon> = {
  MILESTONE: Flag,
  FUNDING: CalendarClock,
  DECISION: Landmark,
  OBSTACLE: MailQuestion,
  COPIL: Users,
  CONTRACT: FlagOff,
};

const TONES: Record<EventState, string> = {
  COMING: "text-encre",
  LATE: "text-st-retard",
  DONE: "text-encre-3",
  CANCELLED: "text-encre-3",
};

/** The form of what it is; what is done wears a tick. Words say both beside it. */
export function EventSign({ kind, state }: Pick<CalendarEvent, "kind" | "state">) {
  const Sign = state === "DONE" && kind === "MILESTONE" ? CalendarCheck : SIGNS[kind];
  return <Sign aria-hidden="true" className={clsx("mt-0.5 size-3.5 flex-none", TONES[state])} />;
}
