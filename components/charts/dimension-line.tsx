import { percent } from "./amount-axis";

type DimensionLineProps = {
  /** Both ends as shares of the width. */
  from: number;
  to: number;
  y: number;
  /** Where the extension line of the first end stops. */
  foot: number;
  /** Pixels the chart is laid out for: under sixteen between the ends, no arrows. */
  width: number;
};

/** A gap noted as on a workshop drawing: two extension lines, two arrows. */
export function DimensionLine({ from, to, y, foot, width }: DimensionLineProps) {
  const [left, right] = from < to ? [from, to] : [to, from];
  const hasArrows = (right - left) * width >= 16;
  return (
    <g className="fill-none stroke-encre-2">
      <line x1={percent(from)} x2={percent(from)} y1={y - 7} y2={foot} />
      <line x1={percent(left)} x2={percent(right)} y1={y} y2={y} />
      {hasArrows && (
        <>
          <svg x={percent(left)} y={y} aria-hidden="true" className="overflow-visible">
            <path d="M6-3.5.5 0 6 3.5" />
          </svg>
          <svg x={percent(right)} y={y} aria-hidden="true" className="overflow-visible">
            <path d="M-6-3.5-1.5 0-6 3.5" />
          </svg>
        </>
      )}
    </g>
  );
}
