import clsx from "clsx";
import { StatusSign } from "@/components/ui/status-sign";
import { listedStateLabel } from "@/domain/milestone/listed-state.labels";
import type { ListedState } from "@/domain/milestone/milestone-list-query";
import type { ActionStatus } from "@/domain/status/status";

/** A milestone borrows the silhouettes of the statuses: the same eye reads both. */
export const STATE_SIGNS: Record<ListedState, ActionStatus> = {
  REACHED: "DONE",
  OVERDUE: "LATE",
  UPCOMING: "NOT_STARTED",
  CANCELLED: "ABANDONED",
  DROPPED: "ABANDONED",
};

type MilestoneStateMarkProps = { state: ListedState; overdue: number | null };

export function MilestoneStateMark({ state, overdue }: MilestoneStateMarkProps) {
  const isLate = state === "OVERDUE";
  return (
    <span className={clsx("flex items-center gap-1.5 whitespace-nowrap", isLate && "font-demi text-st-retard")}>
      <StatusSign status={STATE_SIGNS[state]} size={14} decorative />
      {listedStateLabel(state, overdue)}
    </span>
  );
}
