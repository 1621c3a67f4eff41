import { axisDigits, percent } from "./amount-axis";
import { COMMITTED_HATCH, ENVELOPE_HATCH } from "./hatch-patterns";
import { type RulerAmounts, rulerAxis, rulerSentence } from "./ruler-amounts";
import { RulerAxis } from "./ruler-axis";
import { BAR, rulerLabels } from "./ruler-labels";
import { RulerWords } from "./ruler-words";

/** Widths the words are laid out for, and the widths of the container at which each layout shows. */
const LAYOUTS = [
  { width: 272, shown: "@min-[34rem]:hidden" },
  { width: 528, shown: "hidden @min-[34rem]:block @min-[56rem]:hidden" },
  { width: 880, shown: "hidden @min-[56rem]:block" },
] as const;

const BAR_TOP = BAR.top;
const BAR_HEIGHT = BAR.bottom - BAR.top;
const AXIS = BAR.bottom;

/** An amount against its envelope: paid inside invoiced inside committed, the plan to date and the gap as a dimension. */
export function Ruler(given: RulerAmounts) {
  const axis = rulerAxis(given);
  const amounts = { ...given, digits: Math.max(given.digits, axisDigits(axis)) };
  const at = (amount: number) => percent(amount / axis.max);
  const { paid, invoiced, committed, forecast } = amounts;
  const layouts = LAYOUTS.map((layout) => ({ ...layout, ...rulerLabels(amounts, axis, layout.width) }));
  return (
    <div className="@container">
      <div className="pr-3.5 pl-px">
        <svg width="100%" height="124" className="chart" role="img" aria-label={rulerSentence(amounts, axis)}>
          <Envelope {...amounts} max={axis.max} />
          {forecast !== null && forecast > committed && (
            <rect
              x={at(committed)}
              y={BAR_TOP + 0.75}
              width={at(forecast - committed)}
              height={BAR_HEIGHT - 1.5}
              className="fill-none stroke-prevision"
              strokeWidth="1.5"
              strokeDasharray="2 4"
            />
          )}
          <rect y={BAR_TOP} width={at(committed)} height={BAR_HEIGHT} fill={COMMITTED_HATCH} />
          {committed > 0 && (
            <line
              x1={at(committed)}
              x2={at(committed)}
              y1={BAR_TOP}
              y2={AXIS}
              className="stroke-engage-trait"
              strokeWidth="2"
            />
          )}
          <rect y={BAR_TOP} width={at(invoiced)} height={BAR_HEIGHT} className="fill-mandate" />
          <rect y={BAR_TOP} width={at(paid)} height={BAR_HEIGHT} className="fill-paye" />
          {forecast !== null && (
            <line
              x1={at(forecast)}
              x2={at(forecast)}
              y1={BAR_TOP}
              y2={AXIS}
              className="stroke-prevision"
              strokeWidth="2"
            />
          )}
          <RulerAxis axis={axis} y={AXIS} />
          <Overrun {...amounts} max={axis.max} />
          {layouts.map((layout) => (
            <g key={layout.width} className={layout.shown}>
              <RulerWords amounts={amounts} max={axis.max} width={layout.width} labels={layout.labels} />
            </g>
          ))}
        </svg>
      </div>
      {layouts.map(
        (layout) =>
          layout.remainder.length > 0 && (
            <div key={layout.width} className={layout.shown} aria-hidden="true">
              <p className="mt-1 text-13 text-encre-2">{layout.remainder.join(" · ")}</p>
            </div>
          ),
      )}
    </div>
  );
}

/** The band between the claims; for an action, what lies beyond its budget. */
function Envelope({ claims, budget, max }: RulerAmounts & { max: number }) {
  const marks = budget === null ? claims.map((claim) => claim.amount) : [budget];
  const [from, to] = budget === null ? [marks[0], marks.at(-1)] : [budget, max];
  if (from === undefined || to === undefined) return null;
  const top = budget === null ? BAR_TOP - 10 : BAR_TOP;
  return (
    <>
      <rect
        x={percent(from / max)}
        y={top}
        width={percent((to - from) / max)}
        height={AXIS - top}
        fill={ENVELOPE_HATCH}
      />
      {marks.map((amount) => (
        <line
          key={amount}
          x1={percent(amount / max)}
          x2={percent(amount / max)}
          y1={BAR_TOP - 10}
          y2={AXIS}
          className="stroke-enveloppe"
          strokeWidth="1.5"
        />
      ))}
    </>
  );
}

/** A forecast beyond the budget, or beyond the highest claim, underlined on the axis. */
function Overrun({ claims, budget, forecast, max }: RulerAmounts & { max: number }) {
  const stop = budget ?? claims.at(-1)?.amount;
  if (stop === undefined || forecast === null || forecast <= stop) return null;
  return (
    <line
      x1={percent(stop / max)}
      x2={percent(forecast / max)}
      y1={AXIS}
      y2={AXIS}
      className="stroke-st-retard"
      strokeWidth="3"
    />
  );
}
