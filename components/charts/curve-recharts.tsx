"use client";

import { type KeyboardEvent, useState } from "react";
import { Area, ComposedChart, Line, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ExplorerProps } from "./curve-explorer";
import { PLOT } from "./curve-plot";
import { CurveTooltip } from "./curve-tooltip";

const POINT = { r: 4, strokeWidth: 1.5, stroke: "var(--page)" };

/** The same curves over the server's axes, with the values of each month under the pointer or the arrow keys. */
export function CurveRecharts({ rows, max, digits, words, stepCommitted, steppedPlan }: ExplorerProps) {
  const [dismissed, setDismissed] = useState(false);
  const present = rows.findLast((row) => row.paid !== null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") setDismissed(true);
    if (event.key.startsWith("Arrow")) setDismissed(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart inside takes the focus; this only hears Escape.
    <div className="absolute inset-0 print:hidden" onKeyDown={onKeyDown} onPointerMove={() => setDismissed(false)}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          margin={PLOT}
          aria-label="Valeurs mois par mois : flèches gauche et droite, Échap pour fermer"
        >
          <XAxis type="number" dataKey="at" domain={[0, 1]} hide />
          <YAxis type="number" domain={[0, max]} hide />
          <Tooltip
            {...(dismissed && { active: false })}
            isAnimationActive={false}
            cursor={{ stroke: "var(--encre)", strokeWidth: 1 }}
            content={<CurveTooltip digits={digits} words={words} />}
          />
          <Area
            dataKey="paid"
            type="monotone"
            stroke="none"
            fill="var(--paye)"
            fillOpacity={0.09}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="committed"
            type={stepCommitted ? "stepAfter" : "monotone"}
            stroke="var(--engage-trait)"
            strokeWidth={2}
            dot={false}
            activeDot={{ ...POINT, fill: "var(--engage-trait)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="plan"
            type="monotone"
            stroke={steppedPlan ? "none" : "var(--plan)"}
            strokeWidth={2}
            strokeDasharray="7 4"
            dot={false}
            activeDot={{ ...POINT, fill: "var(--plan)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="forecast"
            type="monotone"
            stroke="var(--prevision)"
            strokeWidth={2.5}
            strokeDasharray="1 6"
            strokeLinecap="round"
            dot={false}
            activeDot={{ ...POINT, fill: "var(--prevision)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="paid"
            type="monotone"
            stroke="var(--paye)"
            strokeWidth={3.5}
            dot={false}
            activeDot={{ ...POINT, r: 5, fill: "var(--paye)" }}
            isAnimationActive={false}
          />
          {present?.committed != null && (
            <ReferenceDot
              x={present.at}
              y={present.committed}
              r={4}
              fill="var(--page)"
              stroke="var(--engage-trait)"
              strokeWidth={2}
            />
          )}
          {present?.paid != null && (
            <ReferenceDot
              x={present.at}
              y={present.paid}
              r={5}
              fill="var(--paye)"
              stroke="var(--page)"
              strokeWidth={1.5}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
