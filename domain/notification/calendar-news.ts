import type { ActionFigures } from "../action/action-figures";
import { countdown } from "../funding/deadline-words";
import type { FundingFile } from "../funding/funding-file";
import { isLost } from "../funding/funding-line";
import { needsTreatment } from "../milestone/milestone-state";
import { isOpen, type Obstacle } from "../obstacle/obstacle";
import { isOverdue } from "../obstacle/obstacle-clock";
import { type CalendarDate, daysBetween, maxDate } from "../shared/calendar-date";
import { days, longDate, NBSP } from "../shared/format";
import { type ActionStatus, isClosed } from "../status/status";
import type { NotificationKind } from "./notification-kinds";

/** What a day brings to those who follow an action. `path` is where it is dealt with, after the action's own address. */
export type CalendarNews = {
  kind: Extract<NotificationKind, "obstacle.overdue" | "milestone.late" | "funding.lapsing" | "point.awaited">;
  actionId: string;
  number: number;
  path: string;
  excerpt: string;
  /** The same news has the same key, whatever day it is told on. */
  onceKey: string;
};

export type WatchedAction = Pick<ActionFigures, "id" | "number" | "signals" | "milestones" | "committed"> & {
  status: { status: ActionStatus } | null;
};
export type Watched = {
  actions: readonly WatchedAction[];
  funding: readonly Pick<FundingFile, "id" | "actionId" | "status" | "funder" | "startBy" | "completeBy">[];
  obstacles: readonly Obstacle[];
};

/** A milestone is told on the first day it is late, or within these days when nobody was there to tell it. */
const CATCH_UP_DAYS = 7;
/** The end of a subsidy is told each time it comes as near as that. */
const NEAR_DAYS = [30, 90, 180] as const;

/** Everything the calendar has to tell of a territory on a day. Of an action that is over it has nothing to tell. */
export function calendarNews({ actions, funding, obstacles }: Watched, today: CalendarDate): CalendarNews[] {
  return actions
    .filter(({ status }) => !isClosed(status?.status ?? null))
    .flatMap((action) => [
      ...overdueReplies(action, obstacles, today),
      ...lateMilestones(action, today),
      ...lapsingSubsidies(action, funding, today),
      ...awaitedPoint(action),
    ]);
}

const of = ({ id, number }: WatchedAction) => ({ actionId: id, number });

function overdueReplies(action: WatchedAction, obstacles: readonly Obstacle[], today: CalendarDate): CalendarNews[] {
  return obstacles
    .filter(isOpen)
    .filter((obstacle) => obstacle.actionId === action.id && isOverdue(obstacle, today))
    .flatMap(({ id, title, holder }) => {
      if (holder.kind === "ACTION") return [];
      const excerpt = `${title}, ${holder.name} devait répondre le ${longDate(holder.replyDueOn)}`;
      const onceKey = `obstacle.overdue:${id}:${holder.replyDueOn}`;
      return [{ kind: "obstacle.overdue", ...of(action), path: `?blocage=${id}`, excerpt, onceKey } as const];
    });
}

function lateMilestones(action: WatchedAction, today: CalendarDate): CalendarNews[] {
  return action.milestones.flatMap((milestone) => {
    const { id, title, baseline, forecast } = milestone;
    const due = baseline !== null && forecast !== null ? maxDate(baseline, forecast) : (baseline ?? forecast);
    if (due === null || !needsTreatment(milestone, today) || daysBetween(due, today) > CATCH_UP_DAYS) return [];
    const excerpt = `${title}, attendu le ${longDate(due)}`;
    const onceKey = `milestone.late:${id}:${due}`;
    return [{ kind: "milestone.late", ...of(action), path: "/jalons", excerpt, onceKey } as const];
  });
}

function lapsingSubsidies(action: WatchedAction, funding: Watched["funding"], today: CalendarDate): CalendarNews[] {
  return funding
    .filter(({ actionId, status }) => actionId === action.id && status !== "SETTLED" && !isLost(status))
    .flatMap(({ id, funder, startBy, completeBy }) => {
      const deadlines = [
        ...(startBy && action.committed === 0 ? [{ ...startBy, name: "à commencer" }] : []),
        ...(completeBy ? [{ ...completeBy, name: "à terminer" }] : []),
      ];
      return deadlines.flatMap(({ on, name }) => {
        const left = daysBetween(today, on);
        const near = NEAR_DAYS.find((limit) => left <= limit);
        if (left < 0 || near === undefined) return [];
        const excerpt = `${funder}, ${name} avant le ${longDate(on)}, ${countdown(on, today).words}`;
        const onceKey = `funding.lapsing:${id}:${on}:${near}`;
        return [{ kind: "funding.lapsing", ...of(action), path: "/financement", excerpt, onceKey } as const];
      });
    });
}

function awaitedPoint(action: WatchedAction): CalendarNews[] {
  return action.signals.flatMap((signal) => {
    if (signal.kind !== "SILENCE") return [];
    const { lastStatusOn } = signal;
    const excerpt = lastStatusOn
      ? `dernier point il y a ${days(signal.days)}, le ${longDate(lastStatusOn)}`
      : `aucun point depuis la signature du contrat${NBSP}: ${days(signal.days)}`;
    const onceKey = `point.awaited:${action.id}:${lastStatusOn ?? "premier"}`;
    return [{ kind: "point.awaited", ...of(action), path: "?saisir=point", excerpt, onceKey } as const];
  });
}
