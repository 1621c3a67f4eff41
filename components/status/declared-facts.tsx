import clsx from "clsx";
import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon } from "lucide-react";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, NBSP, share } from "@/domain/shared/format";
import type { Point } from "@/domain/status/point";
import type { Direction, Trend } from "@/domain/status/trend";
import { DIRECTION_LABELS, progressTrend } from "@/domain/status/trend.labels";

/** A share of the whole as a bar beside its number, which says it all. */
export function Gauge({ percent }: { percent: number }) {
  return (
    <span aria-hidden="true" className="ml-2.5 inline-block h-2 w-30 border border-bord">
      <span className="block h-full bg-encre" style={{ width: `${percent}%` }} />
    </span>
  );
}

export function DeclaredProgress({ value, trend, asOf }: { value: number; trend: Trend | null; asOf: CalendarDate }) {
  const gained = trend && progressTrend(trend, asOf);
  return (
    <>
      <b>{share(value / 100)}</b>
      <Gauge percent={value} />
      {gained && <span className="block text-encre-3">{gained}</span>}
    </>
  );
}

/** « Pénalités du lot 2 : les appliquer ou les suspendre (COPIL du 24 juin) » */
export function DecisionAsked({
  point,
  asOf,
}: {
  point: Pick<Point, "decisionAsked" | "meeting">;
  asOf: CalendarDate;
}) {
  const when = point.meeting ? `COPIL du ${dayMonth(point.meeting.heldOn, asOf)}` : "prochaine séance, date à fixer";
  return (
    <>
      {point.decisionAsked} <span className="text-encre-3">({when})</span>
    </>
  );
}

const ARROWS: Record<Direction, LucideIcon> = { BETTER: ArrowUpRight, SAME: ArrowRight, WORSE: ArrowDownRight };

/** Which way the météo went: an arrow, and its words for who does not see it. */
export function TrendArrow({ direction }: { direction: Direction }) {
  const Arrow = ARROWS[direction];
  return (
    <>
      <Arrow
        aria-hidden="true"
        className={clsx("size-4", direction === "WORSE" && "text-st-retard", direction === "BETTER" && "text-st-ok")}
      />
      <span className="sr-only">{DIRECTION_LABELS[direction]}, </span>
    </>
  );
}

const TEXTS = [
  { name: "done", label: "Fait" },
  { name: "upcoming", label: "À venir" },
  { name: "difficulties", label: "Difficultés" },
] as const;

/** What was done, what comes next, what stands in the way: only what was said. */
export function PointTexts({ point }: { point: Pick<Point, "done" | "upcoming" | "difficulties"> }) {
  const said = TEXTS.filter(({ name }) => point[name] !== null);
  if (said.length === 0) return null;
  return (
    <dl className="mt-3 grid max-w-[40em] gap-x-3 gap-y-1.5 text-14 sm:grid-cols-[6rem_minmax(0,1fr)]">
      {said.map(({ name, label }) => (
        <div key={name} className="contents">
          <dt className="text-13 text-encre-3">
            {label}
            {NBSP}:
          </dt>
          <dd className="whitespace-pre-line">{point[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
