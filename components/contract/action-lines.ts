import type { SparkPoint } from "@/components/charts/sparkline";
import { actionHref, type Place } from "@/components/territory/links";
import { isUnderPlan } from "@/domain/action/signals";
import { delayInWords } from "@/domain/earned-value/delay-in-words";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { comingDate, overdueDays } from "@/domain/milestone/milestone-state";
import { addMonths, type CalendarDate } from "@/domain/shared/calendar-date";
import { decimalText, NBSP, shortDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { type ActionStatus, isClosed } from "@/domain/status/status";
import { type FullAction, isFull, type PublicAction, type VisibleAction } from "@/server/territory/visible-contract";

/** The milestone that comes next: its date in words, in red with the delay when it is overdue. */
export type NextMilestone = { title: string; date: CalendarDate | null; words: string; late: boolean };

/** What only a reader of the action may see of it. */
export type OpenLine = {
  status: ActionStatus | null;
  paid: Cents;
  invoiced: Cents;
  committed: Cents;
  plannedToDate: Cents | null;
  programmed: Cents | null;
  gap: Cents | null;
  gapAlert: boolean;
  /** « 1,5 mois de retard » on the original plan; null on time, and when it is not measured. */
  delay: string | null;
  forecast: Cents | null;
  lastYear: SparkPoint[];
  next: NextMilestone | null;
};

/** One line of the table of actions: plain data, ready to leave the server. */
export type ActionLine = {
  number: number;
  title: string;
  shortTitle: string;
  carrier: string;
  reached: number;
  total: number;
  href: string | null;
  open: OpenLine | null;
  /** Of an action that can't be opened: what is public of its amounts and of its status. */
  told: Pick<PublicAction, "totals" | "status"> | null;
};

export function actionLines(actions: readonly VisibleAction[], place: Place, asOf: CalendarDate): ActionLine[] {
  return actions.map((action) => ({
    number: action.number,
    title: action.title,
    shortTitle: action.shortTitle,
    carrier: carrierLine(action),
    reached: action.reached,
    total: action.total,
    href: isFull(action) ? actionHref(place, action.number) : null,
    open: isFull(action) ? openLine(action, asOf) : null,
    told: isFull(action) ? null : { totals: action.totals, status: action.status },
  }));
}

/** « SGroup · Méjannes-lès-Alès, 13 000 m² » */
function carrierLine(action: VisibleAction): string {
  const area = isFull(action) && action.areaM2 !== null ? `${decimalText(action.areaM2, 0, 0)}${NBSP}m²` : null;
  const where = [action.place, area].filter((part) => part !== null).join(", ");
  return where === "" ? action.carrier : `${action.carrier} · ${where}`;
}

function openLine(action: FullAction, asOf: CalendarDate): OpenLine {
  const { paid, invoiced, committed, plannedToDate, programmed, gap, forecastAtCompletion } = action;
  return {
    status: action.status?.status ?? null,
    paid,
    invoiced,
    committed,
    plannedToDate,
    programmed,
    gap,
    gapAlert: !isClosed(action.status?.status ?? null) && isUnderPlan(plannedToDate, paid),
    delay: delayLine(action),
    forecast: forecastAtCompletion?.amount ?? null,
    lastYear: lastYear(action, asOf),
    next: nextLine(action, asOf),
  };
}

function delayLine({ delay: { original } }: FullAction): OpenLine["delay"] {
  return original.kind === "MEASURED" && original.days !== 0 ? delayInWords(original.days) : null;
}

function lastYear({ curve }: FullAction, asOf: CalendarDate): SparkPoint[] {
  const from = addMonths(asOf, -12);
  return curve.filter(({ date }) => date >= from && date <= asOf).map(({ plan, paid }) => ({ plan, paid }));
}

function nextLine({ next, milestones }: FullAction, asOf: CalendarDate): NextMilestone | null {
  if (next === null) return lastReached(milestones, asOf);
  const delay = overdueDays(next, asOf);
  const date = delay === null ? comingDate(next, asOf) : (next.baseline ?? next.forecast);
  const words = delay === null ? shortDate(date, asOf) : `${shortDate(date, asOf)} · ${delay}${NBSP}j de retard`;
  return { title: next.title, date, words: date === null ? "sans date" : words, late: delay !== null };
}

/** Once nothing is left to reach: the last one, which sorts after all those to come. */
function lastReached(milestones: readonly MilestoneFacts[], asOf: CalendarDate): NextMilestone | null {
  const last = milestones
    .filter(({ actual }) => actual !== null)
    .toSorted(byActual)
    .at(-1);
  return last
    ? { title: last.title, date: null, words: `atteint le ${shortDate(last.actual, asOf)}`, late: false }
    : null;
}

function byActual(a: MilestoneFacts, b: MilestoneFacts): number {
  return (a.actual ?? "") < (b.actual ?? "") ? -1 : 1;
}
