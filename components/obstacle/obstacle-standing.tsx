import clsx from "clsx";
import { StatusSign } from "@/components/ui/status-sign";
import { meetingName } from "@/domain/copil/copil-words";
import type { Obstacle } from "@/domain/obstacle/obstacle";
import { awaitedMeeting, replyClock } from "@/domain/obstacle/obstacle-clock";
import { OBSTACLE_STATE_LABELS, type ObstacleState, obstacleState } from "@/domain/obstacle/obstacle-state";
import { heldWords, replyWords } from "@/domain/obstacle/obstacle-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, longDate } from "@/domain/shared/format";
import type { ActionStatus } from "@/domain/status/status";

/** An obstacle borrows the silhouettes of the statuses: the same eye reads both. */
export const STATE_SIGNS: Record<ObstacleState, ActionStatus> = {
  OVERDUE: "LATE",
  AWAITED: "NOT_STARTED",
  ACTION: "WATCH",
  RESOLVED: "DONE",
};

type StandingProps = { obstacle: Obstacle; asOf: CalendarDate };

export function ObstacleStateMark({ obstacle, asOf }: StandingProps) {
  const state = obstacleState(obstacle, asOf);
  return (
    <span
      className={clsx("flex items-center gap-1.5 whitespace-nowrap", state === "OVERDUE" && "font-demi text-st-retard")}
    >
      <StatusSign status={STATE_SIGNS[state]} size={14} decorative />
      {OBSTACLE_STATE_LABELS[state]}
    </span>
  );
}

/** « Qui a la main, depuis quand »; nobody once it is resolved. */
export function ObstacleHolder({ obstacle, asOf, carrier }: StandingProps & { carrier: string }) {
  if (!obstacle.open) return <span className="text-encre-3">personne</span>;
  const { holder, since } = obstacle;
  return (
    <>
      {holder.kind === "SERVICE" ? holder.name : carrier}
      <span className="second">
        depuis le {dayMonth(since, asOf)} ({heldWords(obstacle, asOf).replace("depuis ", "")})
      </span>
    </>
  );
}

/** When its answer is due, or what resolved it, and the session it goes to. */
export function ObstacleClock({ obstacle, asOf }: StandingProps) {
  if (!obstacle.open) return <>levé le {dayMonth(obstacle.resolvedOn, asOf)}</>;
  const clock = replyClock(obstacle, asOf);
  const meeting = awaitedMeeting(obstacle, asOf);
  const overdue = clock?.kind === "OVERDUE";
  return (
    <>
      {obstacle.holder.kind === "SERVICE" && clock ? (
        <span className={clsx(overdue && "font-demi text-st-retard")}>
          {replyWords(clock)}
          <span className="second">le {longDate(obstacle.holder.replyDueOn)}</span>
        </span>
      ) : (
        <span className="text-encre-3">aucune réponse attendue</span>
      )}
      {(meeting || overdue) && (
        <span className="second">
          {meeting
            ? `porté au ${meetingName(meeting)} du ${dayMonth(meeting.heldOn, asOf)}`
            : "à l’ordre du jour du prochain COPIL"}
        </span>
      )}
    </>
  );
}
