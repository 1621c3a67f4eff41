/** The météo a pilot declares, in the order an action usually lives it. */
export const ACTION_STATUSES = ["NOT_STARTED", "ON_TRACK", "WATCH", "LATE", "BLOCKED", "DONE", "ABANDONED"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** From what most calls for a decision to what calls for none. */
export const STATUSES_BY_SEVERITY = [
  "BLOCKED",
  "LATE",
  "WATCH",
  "ON_TRACK",
  "NOT_STARTED",
  "DONE",
  "ABANDONED",
] as const satisfies readonly ActionStatus[];

/** Negative when the first calls for a decision more than the second. */
export function compareSeverity(a: ActionStatus, b: ActionStatus): number {
  return STATUSES_BY_SEVERITY.indexOf(a) - STATUSES_BY_SEVERITY.indexOf(b);
}

/** An action that is over: nothing more is expected of its milestones, its money or its pilot. */
export function isClosed(status: ActionStatus | null): boolean {
  return status === "DONE" || status === "ABANDONED";
}
