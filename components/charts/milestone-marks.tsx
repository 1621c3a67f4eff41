import type { ReactNode } from "react";
import { percent } from "./amount-axis";

/** How a milestone looks on a timeline; a meeting of the steering committee stands among them. */
export type MilestoneMark = "REACHED" | "OVERDUE" | "UPCOMING" | "CANCELLED" | "MEETING";

const MARKS: Record<MilestoneMark, ReactNode> = {
  REACHED: (
    <>
      <circle r="6.25" className="fill-page stroke-st-fini" strokeWidth="1.6" />
      <path d="M-2.9 0-.7 2.2 3-2.1" className="fill-none stroke-st-fini" strokeWidth="1.7" strokeLinejoin="round" />
    </>
  ),
  OVERDUE: (
    <>
      <path d="M0-8 8 0 0 8-8 0Z" className="fill-st-retard stroke-page" strokeWidth="1.4" />
      <path d="M0-3.6V.2L2.4 1.8" className="fill-none stroke-page" strokeWidth="1.5" strokeLinejoin="round" />
    </>
  ),
  UPCOMING: <path d="M0-7 7 0 0 7-7 0Z" className="fill-page stroke-encre" strokeWidth="1.65" />,
  CANCELLED: (
    <>
      <rect x="-5" y="-5" width="10" height="10" className="fill-page stroke-st-fini" strokeWidth="1.5" />
      <path d="M-2.4 2.4 2.4-2.4" className="stroke-st-fini" strokeWidth="1.6" />
    </>
  ),
  MEETING: <rect x="-6" y="-6" width="12" height="12" className="fill-encre stroke-page" strokeWidth="1.5" />,
};

/** Drawn around its own origin, at a share of the width. */
export function MarkAt({ mark, share, y }: { mark: MilestoneMark; share: number; y: number }) {
  return (
    <svg x={percent(share)} y={y} className="overflow-visible" aria-hidden="true">
      {MARKS[mark]}
    </svg>
  );
}

export function MarkSign({ mark }: { mark: MilestoneMark }) {
  return (
    <svg viewBox="-8.5 -8.5 17 17" className="size-4 flex-none overflow-visible" aria-hidden="true">
      {MARKS[mark]}
    </svg>
  );
}

/** The small diamond of a contractual date. */
export function BaselineAt({ share, y, tone }: { share: number; y: number; tone: "plain" | "late" | "faint" }) {
  const stroke = { plain: "stroke-bord", late: "stroke-st-retard", faint: "stroke-filet" }[tone];
  return (
    <svg x={percent(share)} y={y} className="overflow-visible" aria-hidden="true">
      <path d="M0-5 5 0 0 5-5 0Z" className={`fill-page ${stroke}`} strokeWidth="1.4" />
    </svg>
  );
}
