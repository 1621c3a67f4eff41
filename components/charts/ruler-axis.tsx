import clsx from "clsx";
import { NBSP } from "@/domain/shared/format";
import { type AmountAxis, axisLabel, axisTicks, percent } from "./amount-axis";

const HEIGHTS = { major: 14, middle: 10, minor: 6, fine: 3 } as const;

/** A graduated edge from zero; the finest ticks only where there is room for them. */
export function RulerAxis({ axis, y }: { axis: AmountAxis; y: number }) {
  return (
    <>
      <line x2="100%" y1={y} y2={y} className="stroke-encre" strokeWidth="1.5" />
      {axisTicks(axis).map((tick) => {
        const x = percent(tick.value / axis.max);
        return (
          <line
            key={tick.value}
            x1={x}
            x2={x}
            y1={y}
            y2={y + HEIGHTS[tick.level]}
            className={clsx("stroke-encre", tick.level === "fine" && "hidden @min-[34rem]:block")}
            strokeWidth={tick.level === "major" ? 1.5 : 1}
          />
        );
      })}
      {axisTicks(axis)
        .filter((tick) => tick.level === "major")
        .map((tick) => (
          <text
            key={tick.value}
            x={percent(tick.value / axis.max)}
            y={y + 30}
            textAnchor={tick.value === 0 ? "start" : "middle"}
            className="axis-text"
          >
            {tick.value === 0 ? `0${NBSP}M€` : axisLabel(tick.value, axis)}
          </text>
        ))}
    </>
  );
}
