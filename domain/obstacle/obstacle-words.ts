import { meetingName } from "../copil/copil-words";
import type { CalendarDate } from "../shared/calendar-date";
import { dayMonth, days, listFr, longDate, NBSP, quantity } from "../shared/format";
import { isOpen, type Obstacle, type OpenObstacle } from "./obstacle";
import { WHAT_WAITS } from "./obstacle.labels";
import { awaitedMeeting, bySeverity, heldDays, isOverdue, type ReplyClock, replyClock } from "./obstacle-clock";
import { withArticle } from "./service-name";

/** « réponse due il y a 4 jours », « réponse due aujourd’hui », « réponse due dans 12 jours » */
export function replyWords(clock: ReplyClock): string {
  if (clock.kind === "OVERDUE") return `réponse due il y a ${days(clock.days)}`;
  return clock.days === 0 ? "réponse due aujourd’hui" : `réponse due dans ${days(clock.days)}`;
}

/** « depuis 34 jours », « depuis aujourd’hui » */
export function heldWords(obstacle: Pick<OpenObstacle, "since">, asOf: CalendarDate): string {
  const count = heldDays(obstacle, asOf);
  return count === 0 ? "depuis aujourd’hui" : `depuis ${days(count)}`;
}

/** What an open obstacle comes to: « Le raccordement attend Enedis depuis 34 jours, réponse due il y a 4 jours ». */
export function obstacleFinding(obstacle: OpenObstacle, asOf: CalendarDate): string {
  const { kind, holder } = obstacle;
  const clock = replyClock(obstacle, asOf);
  const since = heldWords(obstacle, asOf);
  const meeting = awaitedMeeting(obstacle, asOf);
  const session = meeting ? `, porté au COPIL du ${dayMonth(meeting.heldOn, asOf)}` : "";
  if (holder.kind === "ACTION" || clock === null)
    return `${WHAT_WAITS[kind]} bloque ${since}, l’action a la main${session}`;
  return `${WHAT_WAITS[kind]} attend ${withArticle(holder.name)} ${since}, ${replyWords(clock)}${session}`;
}

/** The title of the obstacles of an action: what most calls for attention, then how many more there are. */
export function obstaclesHeadline(obstacles: readonly Obstacle[], asOf: CalendarDate): string {
  const [first, ...others] = obstacles.filter(isOpen).toSorted(bySeverity(asOf));
  if (first) {
    const more =
      others.length === 0 ? "" : `${NBSP}; ${quantity(others.length, "autre point ouvert", "autres points ouverts")}`;
    return `${obstacleFinding(first, asOf)}${more}`;
  }
  const resolved = obstacles.flatMap((obstacle) => (obstacle.open ? [] : [obstacle.resolvedOn])).toSorted();
  const last = resolved.at(-1);
  return last
    ? `Aucun point de blocage ouvert, le dernier est levé depuis le ${dayMonth(last, asOf)}`
    : "Aucun point de blocage";
}

/** Where an obstacle stands, in a few words, for whom it changed under. */
export function obstacleSituation(obstacle: Obstacle): string {
  if (!obstacle.open) return `levé le ${longDate(obstacle.resolvedOn)}`;
  const { holder, meeting } = obstacle;
  const parts = [
    holder.kind === "SERVICE"
      ? `adressé à${NBSP}: ${holder.name}, réponse due le ${longDate(holder.replyDueOn)}`
      : "dans les mains de l’action",
    ...(meeting ? [`porté au ${meetingName(meeting)}`] : []),
  ];
  return listFr(parts);
}

/** The title of a list: « 3 points de blocage ouverts, 1 réponse en retard ». */
export function obstacleListHeadline(obstacles: readonly Obstacle[], asOf: CalendarDate): string {
  if (obstacles.length === 0) return "Aucun point de blocage";
  const open = obstacles.filter(isOpen);
  if (open.length === 0) return "Aucun point de blocage ouvert";
  const late = open.filter((obstacle) => isOverdue(obstacle, asOf)).length;
  const words = late === 0 ? "aucune réponse en retard" : quantity(late, "réponse en retard", "réponses en retard");
  return `${quantity(open.length, "point de blocage ouvert", "points de blocage ouverts")}, ${words}`;
}
