import clsx from "clsx";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { plural, shortDate } from "@/domain/shared/format";
import { percent } from "./amount-axis";
import { isFirstOfYear, monthAlone } from "./axis-words";
import { MarkAt, MarkSign, type MilestoneMark } from "./milestone-marks";
import { type StripPlace, stripLanes } from "./strip-lanes";
import { textWidth } from "./text-width";
import { monthTicks, rangeAround, shareOf, type TimeRange } from "./time-axis";

export type StripItem = {
  key: string;
  date: CalendarDate;
  mark: MilestoneMark;
  /** The number of the action, in bold before the words. */
  number?: number;
  label: string;
  /** « +47 j », in red after the date. */
  delay?: string | undefined;
};

type MilestoneStripProps = { items: readonly StripItem[]; asOf: CalendarDate; presentLabel: string };

const LAYOUTS = [
  { width: 686, shown: "hidden @min-[43.75rem]:block @min-[58rem]:hidden" },
  { width: 920, shown: "hidden @min-[58rem]:block" },
] as const;

const LANE = 32;

/** Milestones along the months, today in ember; a list where there is no room, and always for screen readers. */
export function MilestoneStrip({ items, asOf, presentLabel }: MilestoneStripProps) {
  const range = rangeAround(
    items.map((item) => item.date),
    asOf,
  );
  return (
    <div className="@container">
      {LAYOUTS.map((layout) => (
        <div key={layout.width} className={layout.shown} aria-hidden="true">
          <Strip items={items} asOf={asOf} presentLabel={presentLabel} range={range} width={layout.width} />
        </div>
      ))}
      <ol className="@min-[43.75rem]:sr-only">
        {items.map((item) => (
          <li
            key={item.key}
            className="grid grid-cols-[1.25rem_7.25rem_1fr] items-center gap-1.5 border-b border-filet-fin py-2 text-13"
          >
            <MarkSign mark={item.mark} />
            <DateWords item={item} asOf={asOf} />
            <span>
              {item.number !== undefined && <b>{item.number} </b>}
              {item.label}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function DateWords({ item, asOf }: { item: StripItem; asOf: CalendarDate }) {
  return (
    <span className={item.delay ? "font-demi text-st-retard" : "text-encre-2"}>
      {shortDate(item.date, asOf)}
      {item.delay && ` · ${item.delay}`}
    </span>
  );
}

function Strip({ items, asOf, presentLabel, range, width }: MilestoneStripProps & { range: TimeRange; width: number }) {
  const labels = items.map((item) => ({
    key: item.key,
    x: shareOf(item.date, range) * width,
    width: Math.max(textWidth(dateOf(item, asOf)), textWidth(`${item.number ?? ""} ${item.label}`)),
  }));
  const { lanes, places } = stripLanes(labels, { width, today: shareOf(asOf, range) * width });
  const axis = lanes * LANE + 22;
  const left = items.length - places.size;
  return (
    <>
      <svg width="100%" height={axis + 42} className="chart" aria-hidden="true">
        <Months range={range} axis={axis} width={width} />
        <Today share={shareOf(asOf, range)} axis={axis} label={presentLabel} />
        {items.map((item) => (
          <Thread key={item.key} share={shareOf(item.date, range)} axis={axis} place={places.get(item.key)} />
        ))}
        {items.map((item) => (
          <Hanging
            key={item.key}
            item={item}
            asOf={asOf}
            share={shareOf(item.date, range)}
            axis={axis}
            place={places.get(item.key)}
          />
        ))}
      </svg>
      {left > 0 && (
        <p className="text-12 text-encre-3">
          {left} {plural(left, "jalon est dessiné sans son nom", "jalons sont dessinés sans leur nom")}, faute de place.
        </p>
      )}
    </>
  );
}

function Months({ range, axis, width }: { range: TimeRange; axis: number; width: number }) {
  const ticks = monthTicks(range);
  const sparse = width / Math.max(1, ticks.length) < 36;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick.date}>
          <line x1={percent(tick.share)} x2={percent(tick.share)} y1={axis} y2={axis + 8} className="stroke-encre" />
          {(!sparse || tick.level !== "month") && tick.share < 0.97 && (
            <text
              x={percent(tick.share)}
              dx="5"
              y={axis + 21}
              className={clsx("axis-text", isFirstOfYear(tick.date) && "strong")}
            >
              {isFirstOfYear(tick.date) ? tick.date.slice(0, 4) : monthAlone(tick.date)}
            </text>
          )}
        </g>
      ))}
      <line x2="100%" y1={axis} y2={axis} className="stroke-encre" strokeWidth="1.5" />
    </>
  );
}

function Today({ share, axis, label }: { share: number; axis: number; label: string }) {
  return (
    <>
      <line x1={percent(share)} x2={percent(share)} y1="2" y2={axis + 8} className="stroke-braise" strokeWidth="1.5" />
      <text x={percent(share)} y={axis + 36} textAnchor="middle" className="strong fill-braise">
        {label}
      </text>
    </>
  );
}

/** Drawn before any words, whose halo interrupts it. */
function Thread({ share, axis, place }: { share: number; axis: number; place: StripPlace | undefined }) {
  if (place === undefined) return null;
  return (
    <line x1={percent(share)} x2={percent(share)} y1={place.lane * LANE + 12} y2={axis - 7} className="stroke-filet" />
  );
}

type HangingProps = { item: StripItem; asOf: CalendarDate; share: number; axis: number; place: StripPlace | undefined };

function Hanging({ item, asOf, share, axis, place }: HangingProps) {
  const x = percent(share);
  if (place === undefined) return <MarkAt mark={item.mark} share={share} y={axis} />;
  const top = place.lane * LANE + 12;
  const side = { x, dx: place.side === "start" ? 7 : -7, textAnchor: place.side };
  return (
    <>
      <text {...side} y={top + 7} className={item.delay ? "strong halo fill-st-retard" : "axis-text halo"}>
        {dateOf(item, asOf)}
      </text>
      <text {...side} y={top + 22} className="halo fill-encre">
        {item.number !== undefined && <tspan className="strong">{item.number} </tspan>}
        {item.label}
      </text>
      <MarkAt mark={item.mark} share={share} y={axis} />
    </>
  );
}

function dateOf(item: StripItem, asOf: CalendarDate): string {
  const date = shortDate(item.date, asOf);
  return item.delay ? `${date} · ${item.delay}` : date;
}
