import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertMovable } from "@/domain/milestone/milestone.rules";
import type { ReachMilestoneInput } from "@/domain/milestone/milestone.schema";
import { isAfter } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { moveMilestone } from "./move-milestone";

/** Marks a milestone reached on a day that has come. */
export function reachMilestone(viewer: Viewer, input: ReachMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone, today) => {
    assertMovable(milestone);
    if (isAfter(input.date, today))
      throw new Refusal("milestone.future", "Le jalon n’est pas enregistré : la date est à corriger.", {
        date: `Au plus tard aujourd’hui, le ${longDate(today)}. Pour une date à venir, choisissez « Le jalon est reporté ».`,
      });
    const from = milestone.forecast ?? milestone.baseline;
    const message = `Jalon « ${milestone.title} » atteint le ${longDate(input.date)}.`;
    return { kind: "REACHED", event: "milestone.reached", from, to: input.date, message, undoable: true };
  });
}
