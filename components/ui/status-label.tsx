import clsx from "clsx";
import type { ActionStatus } from "@/domain/status/status";
import { statusLabel } from "@/domain/status/status.labels";
import { StatusSign } from "./status-sign";
import { statusTextClass } from "./status-tone";

type StatusLabelProps = { status: ActionStatus | null; size?: "regular" | "large"; className?: string };

export function StatusLabel({ status, size = "regular", className }: StatusLabelProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-[.4375rem] font-demi whitespace-nowrap",
        size === "large" && "text-16 font-gras",
        statusTextClass(status),
        className,
      )}
    >
      <StatusSign status={status} decorative />
      {statusLabel(status)}
    </span>
  );
}
