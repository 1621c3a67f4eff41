import clsx from "clsx";
import {
  CircleDashed,
  CloudLightning,
  CloudRain,
  CloudSun,
  Flag,
  type LucideIcon,
  Minus,
  SquareSlash,
  Sun,
} from "lucide-react";
import type { ActionStatus } from "@/domain/status/status";
import { statusTextClass } from "./status-tone";

const ICONS: Record<ActionStatus, LucideIcon> = {
  NOT_STARTED: CircleDashed,
  ON_TRACK: Sun,
  WATCH: CloudSun,
  LATE: CloudRain,
  BLOCKED: CloudLightning,
  DONE: Flag,
  ABANDONED: SquareSlash,
};

type StatusIconProps = { status: ActionStatus | null; size?: "medium" | "large"; className?: string };

/** The weather drawn large, beside the sign and the word: head of an action, choice of a status. */
export function StatusIcon({ status, size = "large", className }: StatusIconProps) {
  const Icon = status === null ? Minus : ICONS[status];
  return (
    <Icon
      aria-hidden="true"
      strokeWidth={size === "large" ? 1.25 : 1.75}
      className={clsx(size === "large" ? "size-12 stroke-[1.25]" : "size-5", statusTextClass(status), className)}
    />
  );
}
