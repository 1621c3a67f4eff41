import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { now } from "@/server/clock";

/** Ten seconds are offered on screen, paused while they are read; past this the form that gives a reason is the way. */
const LIMIT_MINUTES = 10;

/** Whether a gesture is still one's own to take back without a reason. */
export function canStillUndo(viewer: Viewer, gesture: { authorId: string; recordedAt: Date }): boolean {
  return gesture.authorId === viewer.id && now().getTime() - gesture.recordedAt.getTime() <= LIMIT_MINUTES * 60_000;
}
