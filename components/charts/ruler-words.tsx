import clsx from "clsx";
import { percent } from "./amount-axis";
import { DimensionLine } from "./dimension-line";
import type { RulerAmounts } from "./ruler-amounts";
import { BAR, COTE_Y, type LabelTone, type RulerLabel, SHORTEST_COTE } from "./ruler-labels";

const TONES: Record<LabelTone, string> = {
  paidInside: "strong fill-sur-paye",
  paid: "strong fill-paye halo",
  committed: "strong fill-engage-texte",
  forecast: "strong fill-paye",
  plan: "strong halo",
  gap: "strong halo",
  envelope: "envelope-text",
};

type RulerWordsProps = { amounts: RulerAmounts; max: number; width: number; labels: readonly RulerLabel[] };

/** The words of one layout, with the mark of the plan, which rises to its own words, and the dimension line. */
export function RulerWords({ amounts: { paid, plan, gap }, max, width, labels }: RulerWordsProps) {
  const planWords = labels.find((label) => label.key === "plan")?.place.y ?? COTE_Y;
  const isFarEnough = plan !== null && (Math.abs(plan - paid) / max) * width >= SHORTEST_COTE;
  return (
    <>
      {plan !== null && gap !== null && isFarEnough && (
        <DimensionLine from={paid / max} to={plan / max} y={COTE_Y} foot={BAR.top} width={width} />
      )}
      {plan !== null && (
        <line
          x1={percent(plan / max)}
          x2={percent(plan / max)}
          y1={planWords - 7}
          y2={BAR.bottom + 1}
          className="stroke-plan"
          strokeWidth="2.5"
        />
      )}
      {labels.map((label) => (
        <text
          key={label.key}
          x={percent(label.place.x / width)}
          dx={label.place.dx}
          textAnchor={label.place.anchor}
          y={label.place.y}
          className={clsx(TONES[label.tone], haloOf(label))}
        >
          {label.text}
        </text>
      ))}
    </>
  );
}

function haloOf({ tone, overBand }: RulerLabel): string | false {
  if (tone !== "committed" && tone !== "forecast") return false;
  return overBand ? "halo-enveloppe" : "halo";
}
