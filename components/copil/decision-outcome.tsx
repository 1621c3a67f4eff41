import { StatusSign } from "@/components/ui/status-sign";
import { outcomeWords } from "@/domain/copil/copil-words";
import { type Decision, type DecisionState, decisionState } from "@/domain/copil/decision";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { ActionStatus } from "@/domain/status/status";

/** The silhouettes of the météo say the same of a decision: over, late, or still ahead. */
const STATE_SIGNS: Record<DecisionState, ActionStatus> = {
  LATE: "LATE",
  OPEN: "NOT_STARTED",
  APPLIED: "DONE",
};
const TONES: Record<DecisionState, string> = {
  LATE: "font-demi text-st-retard",
  OPEN: "text-encre-2",
  APPLIED: "text-st-fini",
};

/** What became of a decision: a sign and words, « appliquée le 11 mai ». */
export function DecisionOutcome({ decision, asOf }: { decision: Decision; asOf: CalendarDate }) {
  const state = decisionState(decision, asOf);
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${TONES[state]}`}>
      <StatusSign status={STATE_SIGNS[state]} size={14} decorative className="translate-y-0.5" />
      {outcomeWords(decision, asOf)}
    </span>
  );
}
