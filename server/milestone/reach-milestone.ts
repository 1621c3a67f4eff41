import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { assertReachable } from "@/domain/milestone/milestone.rules";
import type { ReachMilestoneInput } from "@/domain/milestone/milestone.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { Done } from "@/server/command";
import { type Move, moveMilestone } from "./move-milestone";

/** Marks a milestone reached on a day that has come. */
export function reachMilestone(viewer: Viewer, input: ReachMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone, today) => ({
    ...reaching(milestone, today, input.date),
    undoable: true,
  }));
}

type Reachable = Pick<MilestoneFacts, "title" | "baseline" | "forecast" | "actual" | "cancelled">;

export function reaching(milestone: Reachable, today: CalendarDate, date: CalendarDate): Move {
  assertReachable(milestone, today, date);
  const from = milestone.forecast ?? milestone.baseline;
  const message = `Jalon « ${milestone.title} » atteint le ${longDate(date)}.`;
  return { kind: "REACHED", event: "milestone.reached", from, to: date, message };
}
