import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { assertPostponable } from "@/domain/milestone/milestone.rules";
import type { PostponeMilestoneInput } from "@/domain/milestone/milestone.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { Done } from "@/server/command";
import { type Move, moveMilestone } from "./move-milestone";

/** Gives a milestone the pilot's new date; the date of the contract stays as it is. */
export function postponeMilestone(viewer: Viewer, input: PostponeMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone, today) => postponement(milestone, today, input));
}

type Postponed = Pick<PostponeMilestoneInput, "date" | "reasonKind" | "reason">;
type Postponable = Pick<MilestoneFacts, "title" | "baseline" | "forecast" | "actual" | "cancelled">;

export function postponement(milestone: Postponable, today: CalendarDate, input: Postponed): Move {
  assertPostponable(milestone, today, input.date);
  const { date, reasonKind, reason } = input;
  const message = `Jalon « ${milestone.title} » reporté au ${longDate(date)}.`;
  const from = milestone.forecast ?? milestone.baseline ?? today;
  return { kind: "POSTPONED", event: "milestone.postponed", from, to: date, reasonKind, reason, message };
}
