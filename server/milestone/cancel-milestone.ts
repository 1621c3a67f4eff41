import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertMovable } from "@/domain/milestone/milestone.rules";
import type { WithdrawMilestoneInput } from "@/domain/milestone/milestone.schema";
import { authorize } from "@/server/action/load-action";
import type { Done } from "@/server/command";
import { moveMilestone } from "./move-milestone";

/** Takes a milestone out of the action; one that the contract dates takes the territory's administrator. */
export function cancelMilestone(viewer: Viewer, input: WithdrawMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone) => {
    assertMovable(milestone);
    if (milestone.baseline) authorize(viewer, "milestone.cancelBaseline", milestone.action);
    const from = milestone.forecast ?? milestone.baseline;
    const message = `Jalon « ${milestone.title} » annulé.`;
    return { kind: "CANCELLED", event: "milestone.cancelled", from, to: null, reason: input.reason, message };
  });
}
