import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { milestoneState } from "@/domain/milestone/milestone-state";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { percent } from "./amount-axis";
import { BaselineAt, MarkAt, MarkSign } from "./milestone-marks";
import { monthTicks, rangeAround, shareOf, type TimeRange } from "./time-axis";

/** The months that hold every date of these milestones and the contract's own. */
export function timelineRange(
  milestones: readonly MilestoneFacts[],
  contract: { signedOn: CalendarDate; endsOn: CalendarDate },
  asOf: CalendarDate,
): TimeRange {
  const dates = milestones.flatMap((milestone) => [
    milestone.originalBaseline,
    milestone.baseline,
    milestone.forecast,
    milestone.actual,
  ]);
  return rangeAround([contract.signedOn, contract.endsOn, ...dates.filter((date) => date !== null)], asOf);
}

type TimelineProps = { range: TimeRange; asOf: CalendarDate };

/** For the column's header: years, quarters and today. */
export function MilestoneTimelineHeader({ range, asOf, presentLabel }: TimelineProps & { presentLabel: string }) {
  const today = percent(shareOf(asOf, range));
  return (
    <>
      <svg width="100%" height="30" className="chart" aria-hidden="true">
        {monthTicks(range)
          .filter((tick) => tick.level !== "month")
          .map((tick) => (
            <g key={tick.date}>
              <line
                x1={percent(tick.share)}
                x2={percent(tick.share)}
                y1="30"
                y2={tick.level === "year" ? 18 : 24}
                className="stroke-encre"
                strokeWidth={tick.level === "year" ? 1.5 : 1}
              />
              {tick.level === "year" && tick.share < 0.93 && (
                <text x={percent(tick.share)} dx="4" y="26" className="axis-text">
                  {tick.date.slice(0, 4)}
                </text>
              )}
            </g>
          ))}
        <line x1={today} x2={today} y1="13" y2="30" className="stroke-braise" strokeWidth="1.5" />
        <text x={today} y="9" textAnchor="middle" className="strong halo fill-braise">
          {presentLabel}
        </text>
      </svg>
      <span className="sr-only">Chronologie</span>
    </>
  );
}

const MIDDLE = 18;

/** One milestone: its contractual date, then when it happened or is now expected. The cells beside it give the dates. */
export function MilestoneTimelineRow({ milestone, range, asOf }: TimelineProps & { milestone: MilestoneFacts }) {
  const today = percent(shareOf(asOf, range));
  return (
    <svg width="100%" height="36" className="chart" aria-hidden="true">
      {monthTicks(range)
        .filter((tick) => tick.level === "year")
        .map((tick) => (
          <line
            key={tick.date}
            x1={percent(tick.share)}
            x2={percent(tick.share)}
            y1="-40"
            y2="76"
            className="stroke-filet-fin"
          />
        ))}
      <line x1={today} x2={today} y1="-40" y2="76" className="stroke-braise" strokeWidth="1.5" />
      <Path milestone={milestone} range={range} asOf={asOf} />
    </svg>
  );
}

function Path({ milestone, range, asOf }: TimelineProps & { milestone: MilestoneFacts }) {
  const { originalBaseline, baseline, forecast, actual } = milestone;
  const state = milestoneState(milestone, asOf);
  const expected = actual ?? forecast ?? baseline;
  if (expected === null) return null;
  const end = shareOf(expected, range);
  const start = baseline === null ? end : shareOf(baseline, range);
  const isLate = state === "OVERDUE";
  return (
    <>
      {originalBaseline !== null && originalBaseline !== baseline && (
        <BaselineAt share={shareOf(originalBaseline, range)} y={MIDDLE} tone="faint" />
      )}
      {start !== end && (
        <>
          <line
            x1={percent(start)}
            x2={percent(end)}
            y1={MIDDLE}
            y2={MIDDLE}
            className={isLate ? "stroke-st-retard" : "stroke-encre-2"}
            strokeWidth="1.5"
          />
          <BaselineAt share={start} y={MIDDLE} tone={isLate ? "late" : "plain"} />
        </>
      )}
      <MarkAt mark={state} share={end} y={MIDDLE} />
    </>
  );
}

/** What the marks of the timeline mean. */
export function MilestoneLegend() {
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-12 text-encre-3 *:inline-flex *:items-center *:gap-1.5">
      <li>
        <svg viewBox="-6 -6 12 12" className="size-3" aria-hidden="true">
          <path d="M0-5 5 0 0 5-5 0Z" className="fill-none stroke-bord" strokeWidth="1.4" />
        </svg>
        date prévue au contrat
      </li>
      <li>
        <MarkSign mark="REACHED" />
        atteint
      </li>
      <li>
        <MarkSign mark="OVERDUE" />
        dépassé, non atteint
      </li>
      <li>
        <MarkSign mark="UPCOMING" />à venir, date réestimée
      </li>
    </ul>
  );
}
