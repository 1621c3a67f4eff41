import type { Cents } from "@/domain/shared/money";

/** Running totals of the last twelve months; null where nothing is known. */
export type SparkPoint = { plan: Cents | null; paid: Cents | null };

const WIDTH = 76;
const HEIGHT = 24;
const INSET = { left: 2, right: 6, top: 3, bottom: 3 };

/** A trace of the paid curve against its plan: a shape beside figures that already say everything. */
export function Sparkline({ points }: { points: readonly SparkPoint[] }) {
  const amounts = points.flatMap((point) => [point.plan, point.paid]).filter((amount) => amount !== null);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  if (points.length < 2 || amounts.length === 0 || high === 0) return null;
  const x = (rank: number) => INSET.left + (rank / (points.length - 1)) * (WIDTH - INSET.left - INSET.right);
  const y = (amount: number) =>
    HEIGHT - INSET.bottom - ((amount - low) / Math.max(1, high - low)) * (HEIGHT - INSET.top - INSET.bottom);
  const trace = (series: readonly (Cents | null)[]) =>
    series.flatMap((amount, rank) => (amount === null ? [] : [`${round(x(rank))} ${round(y(amount))}`])).join("L");
  const plan = trace(points.map((point) => point.plan));
  const paid = trace(points.map((point) => point.paid));
  const lastRank = points.findLastIndex((point) => point.paid !== null);
  const last = points[lastRank]?.paid;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className="chart" aria-hidden="true">
      {plan !== "" && (
        <path
          d={`M${plan}`}
          className="fill-none stroke-plan"
          strokeWidth="1.1"
          strokeDasharray="3 2.4"
          opacity=".75"
        />
      )}
      {paid !== "" && <path d={`M${paid}`} className="fill-none stroke-paye" strokeWidth="2" strokeLinejoin="round" />}
      {last !== undefined && last !== null && <circle cx={x(lastRank)} cy={y(last)} r="2.6" className="fill-paye" />}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
