import clsx from "clsx";
import { actionHref, isPast, type Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { StatusIcon } from "@/components/ui/status-icon";
import { StatusLabel } from "@/components/ui/status-label";
import { type CalendarDate, isBefore } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { Point } from "@/domain/status/point";
import { isClosed } from "@/domain/status/status";
import type { Trend } from "@/domain/status/trend";
import { statusTrend } from "@/domain/status/trend.labels";
import type { FullAction } from "@/server/territory/visible-contract";
import { PointTexts, TrendArrow } from "./declared-facts";
import { NothingNew } from "./status-gestures";

type DeclarationProps = {
  action: FullAction;
  place: Place;
  asOf: CalendarDate;
  points: readonly Point[];
  trend: Trend | null;
};

/** The last point in its author's words, where it comes from, and the light gestures that answer it. */
export function Declaration({ action, place, asOf, points, trend }: DeclarationProps) {
  const [last] = points;
  return (
    <div className={clsx("relative", last && "sm:pl-17")}>
      {last && <StatusIcon status={last.status} className="max-sm:mb-2 sm:absolute sm:top-0.5 sm:left-0" />}
      <p className="flex flex-wrap items-center gap-x-2 text-13 text-encre-3">
        <StatusLabel status={last?.status ?? null} size="large" />
        {trend && (
          <span className="inline-flex items-center gap-1">
            {trend.previous && <TrendArrow direction={trend.previous.direction} />}
            {statusTrend(trend, asOf)}
          </span>
        )}
      </p>
      {last ? (
        <>
          <blockquote className="mt-2 max-w-[36em]">{last.sentence}</blockquote>
          <p className="mt-1 text-13 text-encre-3">
            {last.author}, {longDate(last.declaredOn)}
            {last.kind === "CONFIRMED" && ", rien de neuf"}
          </p>
          <PointTexts point={last} />
        </>
      ) : (
        <p className="mt-2 max-w-[36em] text-encre-2">
          Personne n’a encore déclaré la météo de cette action. Elle tient en une phrase datée.
        </p>
      )}
      <Gestures action={action} place={place} asOf={asOf} last={last} />
    </div>
  );
}

function Gestures({
  action,
  place,
  asOf,
  last,
}: Pick<DeclarationProps, "action" | "place" | "asOf"> & { last: Point | undefined }) {
  const declares = action.rights.declareStatus;
  const confirms = declares && last && !isClosed(last.status) && isBefore(last.declaredOn, asOf);
  if (!declares && !last) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-13 print:hidden">
      {confirms && <NothingNew actionId={action.id} last={last.declaredOn} />}
      {declares && !isPast(place) && (
        <Link
          href={actionHref(place, action.number, { saisir: "meteo" })}
          scroll={false}
          className="pointer-coarse:py-2.5"
        >
          Déclarer la météo
        </Link>
      )}
      {last && (
        <Link href={actionHref(place, action.number, {}, "/points")} className="pointer-coarse:py-2.5">
          Tous les points
        </Link>
      )}
    </div>
  );
}
