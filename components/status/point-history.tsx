import { StatusLabel } from "@/components/ui/status-label";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP, share, THIN } from "@/domain/shared/format";
import type { Point } from "@/domain/status/point";
import { changesSince } from "@/domain/status/point-history";
import { DecisionAsked, Gauge, PointTexts } from "./declared-facts";

type PointHistoryProps = { points: readonly Point[]; asOf: CalendarDate };

/** Every declaration, the newest first, with what it changed from the one before. */
export function PointHistory({ points, asOf }: PointHistoryProps) {
  if (points.length === 0)
    return <p className="mt-6 text-encre-2">Personne n’a encore fait le point sur cette action.</p>;
  return (
    <ol className="mt-6 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre">
      {points.map((point, rank) => (
        <li key={point.id} id={point.id} className="border-b border-filet py-4 target:bg-selection">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-encre-3">
            <StatusLabel status={point.status} />
            <b className="font-demi text-encre">{longDate(point.declaredOn)}</b>
            <span>{point.author}</span>
          </p>
          {point.kind === "CONFIRMED" ? (
            <p className="mt-1 text-encre-2">
              Rien de neuf{NBSP}: la météo et la phrase restent celles du point précédent.
            </p>
          ) : (
            <Said point={point} change={changesSince(point, points[rank + 1])} asOf={asOf} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Said({ point, change, asOf }: { point: Point; change: string | null; asOf: CalendarDate }) {
  const { declaredProgress, decisionAsked, keptWord, sentence } = point;
  return (
    <>
      {change && <p className="mt-1 text-13 font-demi first-letter:uppercase">{change}.</p>}
      <blockquote className="mt-1">{sentence}</blockquote>
      {declaredProgress !== null && (
        <p className="mt-2 text-13">
          Avancement déclaré{NBSP}: <b>{share(declaredProgress / 100)}</b>
          <Gauge percent={declaredProgress} />
        </p>
      )}
      <PointTexts point={point} />
      {decisionAsked !== null && (
        <p className="mt-2 text-13">
          Décision attendue{NBSP}: <DecisionAsked point={point} asOf={asOf} />
        </p>
      )}
      {keptWord !== null && (
        <p className="mt-2 text-13">
          Météo maintenue{NBSP}: «{THIN}
          {keptWord}
          {THIN}»
        </p>
      )}
    </>
  );
}
