import clsx from "clsx";
import { MarkSign } from "@/components/charts/milestone-marks";
import { MilestoneTimelineRow } from "@/components/charts/milestone-timeline";
import type { TimeRange } from "@/components/charts/time-axis";
import { actionHref, type Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { milestoneState, overdueDays } from "@/domain/milestone/milestone-state";
import { MILESTONE_STATE_LABELS } from "@/domain/milestone/milestone-state.labels";
import { originalSlippageDays, slippageDays } from "@/domain/milestone/slippage";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { NBSP, shortDate, signedDays, UNKNOWN } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

type MilestoneRowProps = {
  milestone: MilestoneFacts;
  position: number;
  action: FullAction;
  range: TimeRange;
  place: Place;
  asOf: CalendarDate;
};

export function MilestoneRow({ milestone, position, action, range, place, asOf }: MilestoneRowProps) {
  const { id, title, baseline, actual, forecast } = milestone;
  const state = milestoneState(milestone, asOf);
  const late = overdueDays(milestone, asOf);
  const slip = slippageDays(milestone);
  const open = state === "OVERDUE" || state === "UPCOMING";
  const to = (geste?: string) => ({ href: actionHref(place, action.number, { jalon: id, geste }), scroll: false });
  return (
    <tr
      className={clsx(
        "max-sm:grid max-sm:grid-cols-[1.25rem_minmax(0,1fr)_auto] max-sm:gap-x-2 max-sm:border-b max-sm:border-filet-fin max-sm:py-2",
        state === "OVERDUE" && "alert max-sm:bg-st-retard-voile",
      )}
    >
      <td className={clsx(CELL, "number w-6 text-encre-3")}>{position}</td>
      <th scope="row" className={CELL}>
        <Link {...to()} className={clsx(state === "CANCELLED" && "line-through")}>
          {title}
        </Link>
      </th>
      <td className="timeline-cell max-sm:hidden">
        <MilestoneTimelineRow milestone={milestone} range={range} asOf={asOf} />
      </td>
      <td className="number text-encre-3 max-sm:hidden">
        {baseline === null ? "hors contrat" : shortDate(baseline, null)}
        <OriginalDate milestone={milestone} />
      </td>
      <td className={clsx(CELL, "number max-sm:col-start-2 max-sm:row-start-2 max-sm:text-left")}>
        {actual === null && forecast === null ? (
          <>
            <span className="max-sm:hidden">{UNKNOWN}</span>
            <span className="sm:hidden">prévu {shortDate(baseline, null)}</span>
          </>
        ) : (
          shortDate(actual ?? forecast, null)
        )}
      </td>
      <td
        className={clsx(
          CELL,
          "number max-sm:col-start-3 max-sm:row-start-2",
          late !== null && slip !== null && "font-demi text-st-retard",
        )}
      >
        {signedDays(slip)}
        <OriginalSlippage milestone={milestone} />
      </td>
      <td className={clsx(CELL, "whitespace-nowrap max-sm:col-start-3 max-sm:row-start-1 max-sm:text-right")}>
        <span className={clsx("inline-flex items-center gap-1.5", late !== null && "font-demi text-st-retard")}>
          <MarkSign mark={state} />
          {late === null ? MILESTONE_STATE_LABELS[state] : `Dépassé de ${late}${NBSP}j`}
        </span>
        {open && action.rights.updateMilestones && (
          <Link {...to("atteint")} className="block text-12 font-demi print:hidden">
            Atteint ou reporter<span className="sr-only">, {title}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The date of the signed contract, where an avenant moved it since. */
function OriginalDate({ milestone }: { milestone: MilestoneFacts }) {
  const { originalBaseline, baseline } = milestone;
  if (originalBaseline === null || originalBaseline === baseline) return null;
  return <span className="second">à l’origine {shortDate(originalBaseline, null)}</span>;
}

function OriginalSlippage({ milestone }: { milestone: MilestoneFacts }) {
  const original = originalSlippageDays(milestone);
  if (original === null || milestone.originalBaseline === milestone.baseline) return null;
  return <span className="second">{signedDays(original)} sur l’origine</span>;
}

/** Under 640 px a row is a small grid: its cells lose the height and line of a table's. */
const CELL = "max-sm:h-auto max-sm:border-0 max-sm:p-0";
