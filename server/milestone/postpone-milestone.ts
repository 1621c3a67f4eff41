import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertMovable } from "@/domain/milestone/milestone.rules";
import type { PostponeMilestoneInput } from "@/domain/milestone/milestone.schema";
import { isBefore } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { moveMilestone } from "./move-milestone";

/** Gives a milestone the pilot's new date; the date of the contract stays as it is. */
export function postponeMilestone(viewer: Viewer, input: PostponeMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone, today) => {
    assertMovable(milestone);
    const refuse = (date: string) =>
      new Refusal("milestone.date", "Le report n’est pas enregistré : la date est à corriger.", { date });
    if (isBefore(input.date, today))
      throw refuse(
        `Aujourd’hui ou après : le ${longDate(today)}. Pour une date passée, choisissez « Le jalon est atteint ».`,
      );
    const from = milestone.forecast ?? milestone.baseline;
    if (from === input.date) throw refuse(`C’est déjà la date prévue : le ${longDate(from)}.`);
    const message = `Jalon « ${milestone.title} » reporté au ${longDate(input.date)}.`;
    const { reasonKind, reason } = input;
    return {
      kind: "POSTPONED",
      event: "milestone.postponed",
      from: from ?? today,
      to: input.date,
      reasonKind,
      reason,
      message,
    };
  });
}
