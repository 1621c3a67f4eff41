import clsx from "clsx";
import {
  addMonths,
  type CalendarDate,
  daysBetween,
  isAfter,
  isBefore,
  monthsBetween,
} from "@/domain/shared/calendar-date";
import { longDate, NBSP, shortDate } from "@/domain/shared/format";
import { shortMonthOf } from "./axis-words";

type ContractRulerProps = { signedOn: CalendarDate; endsOn: CalendarDate; today: CalendarDate };

/** The months of the contract along the lower edge of the header, today in ember. */
export function ContractRuler(props: ContractRulerProps) {
  const { signedOn, endsOn, today } = props;
  const months = Math.max(1, monthsBetween(signedOn, endsOn));
  const here = position(props, months);
  const words = termWords(props, months);
  return (
    <div className="bg-charbon px-4">
      <svg width="100%" height="20" role="img" aria-label={sentence(props, months)} className="chart block">
        {monthRange(months).map((month) => (
          <Tick key={month} month={month} months={months} elapsed={month / months <= here} />
        ))}
        <DateLabel at={0} side="start" here={here}>
          {shortDate(signedOn, today)}
        </DateLabel>
        {anniversaries(months).map((month) => (
          <DateLabel key={month} at={month / months} side="start" here={here}>
            {shortMonthOf(addMonths(signedOn, month))}
          </DateLabel>
        ))}
        <DateLabel at={1} side="end" here={here}>
          {shortDate(endsOn, today)}
        </DateLabel>
        <line x1="0" x2={percent(here)} y1="19" y2="19" className="stroke-braise-vive" strokeWidth="2" />
        <line x1={percent(here)} x2={percent(here)} y1="1" y2="20" className="stroke-braise-vive" strokeWidth="2" />
        <Today here={here} words={words} />
      </svg>
    </div>
  );
}

function Tick({ month, months, elapsed }: { month: number; months: number; elapsed: boolean }) {
  const top = month % 12 === 0 ? 6 : month % 3 === 0 ? 12 : 15;
  const x = percent(month / months);
  return (
    <line x1={x} x2={x} y1="20" y2={top} className={elapsed ? "stroke-charbon-regle" : "stroke-charbon-regle-2"} />
  );
}

type DateLabelProps = { at: number; side: "start" | "end"; here: number; children: string };

function DateLabel({ at, side, here, children }: DateLabelProps) {
  return (
    <text
      x={percent(at)}
      dx={side === "start" ? 5 : -5}
      y="11"
      textAnchor={side}
      className={clsx("ruler-text", visibility(at, side, here))}
    >
      {children}
    </text>
  );
}

function Today({ here, words }: { here: number; words: { full: string; brief: string } }) {
  const flipped = isFlipped(here);
  const side = { x: percent(here), dx: flipped ? -6 : 6, y: 11, textAnchor: flipped ? "end" : "start" } as const;
  return (
    <>
      <text {...side} className="ruler-text ruler-today max-sm:hidden">
        {words.full}
      </text>
      <text {...side} className="ruler-text ruler-today sm:hidden">
        {words.brief}
      </text>
    </>
  );
}

function position({ signedOn, endsOn, today }: ContractRulerProps, months: number): number {
  if (!isAfter(today, signedOn)) return 0;
  if (!isBefore(today, endsOn)) return 1;
  const whole = monthsBetween(signedOn, today);
  const from = addMonths(signedOn, whole);
  const span = daysBetween(from, addMonths(signedOn, whole + 1));
  return Math.min(1, (whole + daysBetween(from, today) / span) / months);
}

function termWords({ signedOn, endsOn, today }: ContractRulerProps, months: number) {
  const date = longDate(today);
  if (isBefore(today, signedOn))
    return { full: `Commence le ${longDate(signedOn)}`, brief: `Commence le ${longDate(signedOn)}` };
  if (isAfter(today, endsOn)) {
    const passed = `terme passé le ${longDate(endsOn)}`;
    return { full: `${date} · ${passed}`, brief: `Terme passé le ${shortDate(endsOn, today)}` };
  }
  const count = `${monthsBetween(signedOn, today)} mois sur ${months}`;
  return { full: `${date} · ${count}`, brief: count };
}

function sentence(props: ContractRulerProps, months: number): string {
  const { signedOn, endsOn, today } = props;
  const span = `Durée du contrat${NBSP}: du ${longDate(signedOn)} au ${longDate(endsOn)}.`;
  if (isBefore(today, signedOn)) return `${span} Il n’a pas commencé.`;
  if (isAfter(today, endsOn)) return `${span} Nous sommes le ${longDate(today)}${NBSP}: le terme est passé.`;
  return `${span} Nous sommes le ${longDate(today)}, ${monthsBetween(signedOn, today)} mois écoulés sur ${months}.`;
}

function monthRange(months: number): number[] {
  return Array.from({ length: months + 1 }, (_, month) => month);
}

function anniversaries(months: number): number[] {
  return monthRange(months).filter((month) => month % 12 === 0 && month > 0 && month < months);
}

/** Widths in pixels: of the words of today, in full and in brief, and of a date at a tick. */
const FULL_WIDTH = 210;
const BRIEF_WIDTH = 105;
const DATE_WIDTH = 74;

const LAYOUTS = [
  { width: 308, words: BRIEF_WIDTH, hidden: "" },
  { width: 609, words: FULL_WIDTH, hidden: "max-sm:hidden" },
  { width: 869, words: FULL_WIDTH, hidden: "max-md:hidden" },
  { width: 1069, words: FULL_WIDTH, hidden: "max-lg:hidden" },
  { width: 1568, words: FULL_WIDTH, hidden: "max-xl:hidden" },
] as const;

/** A date shows from the page width at which it no longer meets the words of today. */
function visibility(at: number, side: "start" | "end", here: number): string {
  const layout = LAYOUTS.find(({ width, words }) => {
    const [from, to] = reach(here, words / width, isFlipped(here) ? "end" : "start");
    const [start, end] = reach(at, DATE_WIDTH / width, side);
    return end < from || start > to;
  });
  return layout?.hidden ?? "hidden";
}

function reach(at: number, width: number, side: "start" | "end"): [number, number] {
  return side === "start" ? [at, at + width] : [at - width, at];
}

function isFlipped(here: number): boolean {
  return here > 0.6;
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
