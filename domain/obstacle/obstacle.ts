import type { CalendarDate } from "../shared/calendar-date";

export const OBSTACLE_KINDS = ["LAND", "PERMIT", "CONNECTION", "HIRING", "FUNDING", "SUPPLY", "OTHER"] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

/**
 * ADDRESSED: handed to a service, with the day its answer is due. ANSWERED: the service replied, the action holds it again.
 * ESCALATED: put on the agenda of a session of the COPIL. RESOLVED and REOPENED say why in a sentence.
 */
export type ObstacleMoveKind = "ADDRESSED" | "ANSWERED" | "ESCALATED" | "RESOLVED" | "REOPENED";

export type ObstacleMeeting = { id: string; number: number; heldOn: CalendarDate; cancelled: boolean };

export type ObstacleMove = {
  id: string;
  on: CalendarDate;
  sentence: string;
  author: string;
} & (
  | { kind: "ADDRESSED"; service: string; replyDueOn: CalendarDate }
  | { kind: "ESCALATED"; meeting: ObstacleMeeting }
  | { kind: "ANSWERED" | "RESOLVED" | "REOPENED" }
);

/** A « point de blocage » as it was raised, before anything that happened to it. */
export type RaisedObstacle = {
  id: string;
  actionId: string;
  number: number;
  kind: ObstacleKind;
  title: string;
  raisedOn: CalendarDate;
  author: string;
  authorId: string;
  version: number;
};

/** « Qui a la main »: the named service its answer is awaited from, or whoever carries the action. */
export type ObstacleHolder = { kind: "SERVICE"; name: string; replyDueOn: CalendarDate } | { kind: "ACTION" };

/** Open, exactly one holds it; resolved, nobody does. */
export type ObstacleStanding =
  | { open: true; holder: ObstacleHolder; since: CalendarDate; meeting: ObstacleMeeting | null }
  | { open: false; resolvedOn: CalendarDate; resolution: string };

export type Obstacle = RaisedObstacle & { moves: readonly ObstacleMove[] } & ObstacleStanding;
export type OpenObstacle = Extract<Obstacle, { open: true }>;

export function isOpen(obstacle: Obstacle): obstacle is OpenObstacle {
  return obstacle.open;
}
