import { longDate, millions, NBSP } from "@/domain/shared/format";
import { CurveBackdrop } from "./curve-backdrop";
import { type CurveData, curveAxes, curveScale, presentPoint } from "./curve-data";
import { CurveExplorer } from "./curve-explorer";
import { curveLabels } from "./curve-labels";
import { curvePaths } from "./curve-paths";
import { PLOT } from "./curve-plot";
import { historySentences } from "./history-labels";
import { isStepped } from "./plan-trace";

/** Height of the chart, and width its words are laid out for; the frame below takes the same heights. */
const LAYOUTS = [
  { height: 280, width: 256, shown: "@min-[34rem]:hidden" },
  { height: 372, width: 500, shown: "hidden @min-[34rem]:block @min-[52rem]:hidden" },
  { height: 420, width: 790, shown: "hidden @min-[52rem]:block" },
] as const;

/** Running totals of the contract or of one action. The server draws them; the browser adds the reading of each month. */
export function SCurve(data: CurveData) {
  const axes = curveAxes(data);
  const scale = curveScale(axes);
  const paths = curvePaths(data, axes);
  const layouts = LAYOUTS.map((layout) => {
    const plot = { width: layout.width, height: layout.height - PLOT.top - PLOT.bottom };
    return { ...layout, plot, ...curveLabels(data, axes, plot) };
  });
  return (
    <div className="@container">
      <div className="s-curve relative h-70 @min-[34rem]:h-93 @min-[52rem]:h-105">
        <div role="img" aria-label={sentence(data)}>
          {layouts.map((layout) => (
            <div key={layout.width} className={`absolute inset-0 pr-2.5 pl-7.5 ${layout.shown}`}>
              <CurveBackdrop
                data={data}
                axes={axes}
                paths={paths}
                labels={layout.labels}
                width={layout.width}
                height={layout.plot.height}
              />
            </div>
          ))}
        </div>
        <CurveExplorer
          rows={data.points.map((point) => ({ ...point, date: longDate(point.date), at: scale.x(point.date) }))}
          max={axes.amounts.max}
          digits={data.digits}
          words={data.words}
          stepCommitted={data.stepCommitted ?? false}
          steppedPlan={isStepped(data)}
        />
      </div>
      {layouts.map(
        (layout) =>
          layout.remainder.length > 0 && (
            <div key={layout.width} className={layout.shown} aria-hidden="true">
              <p className="text-13 text-encre-2">{layout.remainder.join(" · ")}</p>
            </div>
          ),
      )}
    </div>
  );
}

/** The curves in words: the values of the present day, and where they end. */
function sentence(data: CurveData): string {
  const { points, asOf, digits, words } = data;
  const [first, last, present] = [points[0], points.at(-1), presentPoint(data)];
  if (!first || !last) return "Aucune valeur à dessiner.";
  const said = [`Courbes cumulées du ${longDate(first.date)} au ${longDate(last.date)}.`];
  if (present) {
    const values = [
      `${words.paid.toLowerCase()} ${millions(present.paid, digits)}`,
      words.committed?.toLowerCase().concat(" ", millions(present.committed, digits)),
      present.plan === null ? words.noPlan?.toLowerCase() : `plan ${millions(present.plan, digits)}`,
    ];
    said.push(`Au ${longDate(asOf)}${NBSP}: ${values.filter((value) => value !== undefined).join(", ")}.`);
  }
  if (last.forecast !== null) said.push(`${words.forecastInFull}${NBSP}: ${millions(last.forecast, digits)}.`);
  return [...said, ...historySentences(data)].join(" ");
}
