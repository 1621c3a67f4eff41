import clsx from "clsx";
import type { ReactNode } from "react";
import { axisLabel, axisTicks, percent } from "./amount-axis";
import { type CurveAxes, type CurveData, curveScale, presentPoint } from "./curve-data";
import type { CurveLabel } from "./curve-labels";
import { type CurvePaths, SQUARE } from "./curve-paths";
import { PLOT } from "./curve-plot";
import { ENVELOPE_HATCH } from "./hatch-patterns";
import type { CurveLabelTone } from "./label-wish";
import { isStepped } from "./plan-trace";
import { monthTicks } from "./time-axis";

type BackdropProps = {
  data: CurveData;
  axes: CurveAxes;
  paths: CurvePaths;
  labels: readonly CurveLabel[];
  width: number;
  height: number;
};

/** All of the chart but its dialogue: axes, band, today, words, and the curves as they stand before any script. */
export function CurveBackdrop({ data, axes, paths, labels, width, height }: BackdropProps) {
  const floor = PLOT.top + height;
  return (
    <svg width="100%" height={floor + PLOT.bottom} className="chart" aria-hidden="true">
      <Band data={data} axes={axes} height={height} />
      <AmountGrid data={data} axes={axes} height={height} />
      <TimeAxis axes={axes} floor={floor} />
      <Today data={data} axes={axes} floor={floor} />
      {isStepped(data) && (
        <Stretched height={height} className="overflow-visible">
          <PlanLine paths={paths} />
        </Stretched>
      )}
      <Stretched height={height} className="static-curves overflow-visible">
        <Curves paths={paths} plan={!isStepped(data)} />
      </Stretched>
      <Steps data={data} axes={axes} height={height} />
      <Present data={data} axes={axes} height={height} />
      {labels.map((label) => (
        <text
          key={label.key}
          x={percent(label.place.x / width)}
          dx={label.place.dx}
          y={label.place.y}
          textAnchor={label.place.anchor}
          className={clsx(TONES[label.tone], haloOver(label, data, axes, height))}
        >
          {label.text}
        </text>
      ))}
    </svg>
  );
}

const TONES: Record<CurveLabelTone, string> = {
  today: "strong fill-braise",
  paid: "strong fill-paye",
  committed: "strong fill-engage-texte",
  plan: "strong fill-encre",
  forecast: "strong fill-paye",
  gap: "strong fill-encre",
  end: "strong fill-encre",
  envelope: "envelope-text",
  history: "fill-encre-2",
};

/** Words over the band take its colour as their halo. */
function haloOver({ place }: CurveLabel, data: CurveData, axes: CurveAxes, height: number): string {
  const [low, high] = bandOf(data, axes);
  const share = 1 - (place.y - 4 - PLOT.top) / height;
  const amount = share * axes.amounts.max;
  return low !== undefined && high !== undefined && amount >= low && amount <= high ? "halo-enveloppe" : "halo";
}

function bandOf({ claims, budget }: CurveData, { amounts }: CurveAxes): [number | undefined, number | undefined] {
  return budget === null ? [claims[0]?.amount, claims.at(-1)?.amount] : [budget.amount, amounts.max];
}

function Band({ data, axes, height }: { data: CurveData; axes: CurveAxes; height: number }) {
  const [low, high] = bandOf(data, axes);
  if (low === undefined || high === undefined) return null;
  const y = (amount: number) => PLOT.top + curveScale(axes).y(amount) * height;
  return <rect y={y(high)} width="100%" height={y(low) - y(high)} fill={ENVELOPE_HATCH} />;
}

function AmountGrid({ data, axes, height }: { data: CurveData; axes: CurveAxes; height: number }) {
  const y = (amount: number) => PLOT.top + curveScale(axes).y(amount) * height;
  const marks = data.budget === null ? data.claims.map((claim) => claim.amount) : [data.budget.amount];
  return (
    <>
      <text x={-PLOT.left} y="11" className="axis-text">
        M€, cumul
      </text>
      {axisTicks(axes.amounts)
        .filter((tick) => tick.level === "major")
        .map((tick) => (
          <g key={tick.value}>
            {tick.value > 0 && <line x2="100%" y1={y(tick.value)} y2={y(tick.value)} className="stroke-filet-fin" />}
            <text x="-7" y={y(tick.value) + 4} textAnchor="end" className="axis-text">
              {tick.value === 0 ? "0" : axisLabel(tick.value, axes.amounts)}
            </text>
          </g>
        ))}
      {marks.map((amount) => (
        <line key={amount} x2="100%" y1={y(amount)} y2={y(amount)} className="stroke-enveloppe" strokeWidth="1.25" />
      ))}
    </>
  );
}

function TimeAxis({ axes, floor }: { axes: CurveAxes; floor: number }) {
  return (
    <>
      <line x2="100%" y1={floor} y2={floor} className="stroke-encre" strokeWidth="1.5" />
      {monthTicks(axes.time)
        .filter((tick) => tick.level !== "month")
        .map((tick) => (
          <g key={tick.date}>
            <line
              x1={percent(tick.share)}
              x2={percent(tick.share)}
              y1={floor}
              y2={floor + (tick.level === "year" ? 10 : 5)}
              className="stroke-encre"
              strokeWidth={tick.level === "year" ? 1.5 : 1}
            />
            {tick.level === "year" && tick.share < 0.93 && (
              <text x={percent(tick.share)} dx="5" y={floor + 19} className="axis-text">
                {tick.date.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
    </>
  );
}

function Today({ data, axes, floor }: { data: CurveData; axes: CurveAxes; floor: number }) {
  const x = percent(curveScale(axes).x(data.asOf));
  return <line x1={x} x2={x} y1="4" y2={floor + 6} className="stroke-braise" strokeWidth="1.5" />;
}

/** A square that the browser stretches to the plot. */
function Stretched({ height, className, children }: { height: number; className: string; children: ReactNode }) {
  return (
    <svg
      y={PLOT.top}
      width="100%"
      height={height}
      viewBox={`0 0 ${SQUARE} ${SQUARE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={className}
    >
      {children}
    </svg>
  );
}

const LINE = { vectorEffect: "non-scaling-stroke", strokeLinejoin: "round" } as const;

/** The plan with its steps stays as the server drew it: a vertical line is not one value a day. */
function PlanLine({ paths }: { paths: CurvePaths }) {
  return (
    <>
      <path d={paths.original} className="fill-none stroke-plan" strokeWidth="1.25" strokeDasharray="1 3" {...LINE} />
      <path d={paths.plan} className="fill-none stroke-plan" strokeWidth="2" strokeDasharray="7 4" {...LINE} />
    </>
  );
}

function Curves({ paths, plan }: { paths: CurvePaths; plan: boolean }) {
  return (
    <>
      <path d={paths.paidArea} className="fill-paye" opacity=".09" />
      <path d={paths.committed} className="fill-none stroke-engage-trait" strokeWidth="2" {...LINE} />
      {plan && <PlanLine paths={paths} />}
      <path
        d={paths.forecast}
        className="fill-none stroke-prevision"
        strokeWidth="2.5"
        strokeDasharray="1 6"
        strokeLinecap="round"
        {...LINE}
      />
      <path d={paths.paid} className="fill-none stroke-paye" strokeWidth="3.5" {...LINE} />
    </>
  );
}

/** A stroke across the plan on the day of each avenant: a small step would not be seen. */
function Steps({ data, axes, height }: { data: CurveData; axes: CurveAxes; height: number }) {
  const scale = curveScale(axes);
  return data.history?.steps.map(({ on, before, after }) => {
    const heights = [before, after].flatMap((amount) => (amount === null ? [] : PLOT.top + scale.y(amount) * height));
    const [x, top, bottom] = [percent(scale.x(on)), Math.min(...heights), Math.max(...heights)];
    return <line key={on} x1={x} x2={x} y1={top - 6} y2={bottom + 6} className="stroke-encre" strokeWidth="1.5" />;
  });
}

/** The points of the present day and the gap between plan and paid, noted as a dimension. */
function Present({ data, axes, height }: { data: CurveData; axes: CurveAxes; height: number }) {
  const present = presentPoint(data);
  if (!present) return null;
  const { paid, committed, plan } = present;
  const y = (amount: number) => PLOT.top + curveScale(axes).y(amount) * height;
  const isApart = paid !== null && plan !== null && Math.abs(y(plan) - y(paid)) >= 8;
  return (
    <svg x={percent(curveScale(axes).x(data.asOf))} className="overflow-visible" aria-hidden="true">
      {committed !== null && (
        <circle cy={y(committed)} r="4" className="fill-page stroke-engage-trait" strokeWidth="2" />
      )}
      {paid !== null && <circle cy={y(paid)} r="5" className="fill-paye stroke-page" strokeWidth="1.5" />}
      {isApart && (
        <path d={`M10 ${y(plan)}H18M10 ${y(paid)}H18M14 ${y(plan)}V${y(paid)}`} className="fill-none stroke-encre-2" />
      )}
    </svg>
  );
}
