import type { ActionStatus } from "@/domain/status/status";

const TEXT: Record<ActionStatus, string> = {
  NOT_STARTED: "text-st-attente",
  ON_TRACK: "text-st-ok",
  WATCH: "text-st-veille",
  LATE: "text-st-retard",
  BLOCKED: "text-st-bloque",
  DONE: "text-st-fini",
  ABANDONED: "text-st-fini",
};

export function statusTextClass(status: ActionStatus | null): string {
  return status === null ? "text-encre-3" : TEXT[status];
}
