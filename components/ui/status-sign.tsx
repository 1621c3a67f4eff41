import clsx from "clsx";
import type { ReactNode } from "react";
import type { ActionStatus } from "@/domain/status/status";
import { statusLabel } from "@/domain/status/status.labels";
import { statusTextClass } from "./status-tone";

const INNER = {
  fill: "none",
  strokeLinecap: "round",
  strokeLinejoin: "round",
  className: "stroke-sur-statut",
} as const;
const OWN = { fill: "none", stroke: "currentColor", strokeLinecap: "round", strokeLinejoin: "round" } as const;

const SILHOUETTES: Record<ActionStatus, ReactNode> = {
  ON_TRACK: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M6.7 4.9 9.8 8l-3.1 3.1" strokeWidth="1.8" {...INNER} />
    </>
  ),
  WATCH: (
    <>
      <path
        d="M8 1.6 14.9 14H1.1Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.6" strokeWidth="1.8" {...INNER} />
      <circle cx="8" cy="12.1" r="1.05" className="fill-sur-statut" />
    </>
  ),
  LATE: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 4.6v3.7l2.5 1.6" strokeWidth="1.7" {...INNER} />
    </>
  ),
  BLOCKED: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill="currentColor" />
      <path d="M4.6 8h6.8" className="stroke-sur-statut" strokeWidth="2.2" />
    </>
  ),
  DONE: (
    <>
      <circle cx="8" cy="8" r="6.3" strokeWidth="1.5" {...OWN} />
      <path d="M5.2 8.2 7.2 10.2 11 6" strokeWidth="1.7" {...OWN} />
    </>
  ),
  NOT_STARTED: (
    <circle cx="8" cy="8" r="6.3" strokeWidth="1.6" strokeDasharray="2.6 2.35" {...OWN} strokeLinecap="butt" />
  ),
  ABANDONED: (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" strokeWidth="1.5" {...OWN} />
      <path d="M4.7 11.3 11.3 4.7" strokeWidth="1.7" {...OWN} />
    </>
  ),
};

const SIZES = { 12: "size-3", 14: "size-3.5", 16: "size-4", 20: "size-5" } as const;

type StatusSignProps = {
  status: ActionStatus | null;
  size?: keyof typeof SIZES;
  decorative?: boolean;
  className?: string;
};

/** Seven silhouettes that stay apart in black and white and at 10 px. Decorative when the word stands beside it. */
export function StatusSign({ status, size = 16, decorative = false, className }: StatusSignProps) {
  return (
    <svg
      role={decorative ? undefined : "img"}
      aria-label={decorative ? undefined : statusLabel(status)}
      aria-hidden={decorative}
      viewBox="0 0 16 16"
      className={clsx("inline-block flex-none", SIZES[size], statusTextClass(status), className)}
    >
      {status === null ? <path d="M4 8h8" strokeWidth="1.7" {...OWN} /> : SILHOUETTES[status]}
    </svg>
  );
}
