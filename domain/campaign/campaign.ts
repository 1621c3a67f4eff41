import { addDays, type CalendarDate, daysBetween, isAfter, isBefore } from "../shared/calendar-date";
import { type ActionStatus, isClosed } from "../status/status";

export type DispatchKind = "KICK_OFF" | "REMINDER" | "CLOSE_OUT";

export type CampaignTerm = { startsOn: CalendarDate; everyDays: number; endsOn: CalendarDate };
export type PlannedDispatch = { day: CalendarDate; kind: DispatchKind };

/** What could not leave on its day leaves within these days, or not at all. */
export const CATCH_UP_DAYS = 7;

/** The days letters leave: the first one, every so many days, and the last one. */
export function plannedDispatches({ startsOn, everyDays, endsOn }: CampaignTerm): PlannedDispatch[] {
  const reminders = Math.max(0, Math.ceil(daysBetween(startsOn, endsOn) / everyDays) - 1);
  return [
    { day: startsOn, kind: "KICK_OFF" },
    ...Array.from({ length: reminders }, (_, rank): PlannedDispatch => {
      return { day: addDays(startsOn, (rank + 1) * everyDays), kind: "REMINDER" };
    }),
    { day: endsOn, kind: "CLOSE_OUT" },
  ];
}

/**
 * What must leave now: the last planned dispatch whose day has come, unless it left, or is too old to be of use. Days missed in
 * a row are made up for by one letter.
 */
export function dispatchDue(
  term: CampaignTerm,
  today: CalendarDate,
  lastLeft: CalendarDate | null,
): PlannedDispatch | null {
  const due = plannedDispatches(term).findLast(({ day }) => !isAfter(day, today));
  if (!due || daysBetween(due.day, today) > CATCH_UP_DAYS) return null;
  return lastLeft !== null && !isBefore(lastLeft, due.day) ? null : due;
}

/** The next day letters are to leave; null when none will any more. */
export function nextDispatch(
  term: CampaignTerm,
  lastLeft: CalendarDate | null,
  today: CalendarDate,
): PlannedDispatch | null {
  const due = dispatchDue(term, today, lastLeft);
  return due ?? plannedDispatches(term).find(({ day }) => isAfter(day, today)) ?? null;
}

export type CampaignState = "COMING" | "RUNNING" | "STOPPED" | "OVER";

export function campaignState(campaign: CampaignTerm & { stopped: boolean }, today: CalendarDate): CampaignState {
  if (campaign.stopped) return "STOPPED";
  if (isBefore(today, campaign.startsOn)) return "COMING";
  return isAfter(today, campaign.endsOn) ? "OVER" : "RUNNING";
}

/** An action of a pilot, with the day and the status of its last declaration if there is one. */
export type PilotedAction = {
  id: string;
  number: number;
  title: string;
  last: { on: CalendarDate; status: ActionStatus } | null;
};

/** The actions a campaign asks about: those that go on and of which nothing was said since its first day. */
export function awaitedActions<Action extends Pick<PilotedAction, "last">>(
  actions: readonly Action[],
  startsOn: CalendarDate,
): Action[] {
  return actions.filter(({ last }) => last === null || (!isClosed(last.status) && isBefore(last.on, startsOn)));
}
