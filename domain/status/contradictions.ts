import type { MilestoneFacts } from "../milestone/milestone";
import { overdueDays } from "../milestone/milestone-state";
import { addMonths, type CalendarDate, daysBetween, lastDay, type Month } from "../shared/calendar-date";
import { amountInWords, days as daysInWords, longMonth, NBSP, quantity, THIN } from "../shared/format";
import type { Cents } from "../shared/money";
import type { ActionStatus } from "./status";

/** A subsidy is told from so many days before its last one; nearer than this, it contradicts « Dans les temps ». */
export const LAPSE_DAYS = 90;

/** So does an action behind its plan that has paid nothing for this long. */
export const UNPAID_MONTHS = 12;

/** So does a forecast further above the plan than this. */
export const EXCESS_PERCENT = 10;

export const CONTRADICTION_CODES = [
  "OVERDUE",
  "LAPSING",
  "NOTHING_PAID",
  "FORECAST_OVER",
  "UNREACHED",
  "STARTED",
] as const;
export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/** What the figures say against a declared status; `words` end the sentence « La météo dit …, ». */
export type Contradiction = { code: ContradictionCode; words: string };

/** By when a subsidy granted must see work begin and end. */
export type FundingDeadlines = { funder: string; startBy: CalendarDate | null; completeBy: CalendarDate | null };

export type ContradictionFacts = {
  contractSignedOn: CalendarDate;
  overdue: readonly MilestoneFacts[];
  reached: number;
  total: number;
  committed: Cents;
  paid: Cents;
  programmed: Cents | null;
  plannedToDate: Cents | null;
  forecast: Cents | null;
  /** The last month in which money went out; null when none ever did. */
  lastPaidIn: Month | null;
  deadlines: readonly FundingDeadlines[];
};

type Rule = {
  code: ContradictionCode;
  /** The declared statuses it contradicts. */
  against: readonly ActionStatus[];
  check: (facts: ContradictionFacts, asOf: CalendarDate) => string | null;
};

/**
 * The money rules contradict « Dans les temps ». « À surveiller » already owns to a risk: only a year without any payment is
 * more than a risk.
 */
export const CONTRADICTION_RULES: readonly Rule[] = [
  { code: "OVERDUE", against: ["ON_TRACK"], check: overdueMilestones },
  { code: "LAPSING", against: ["ON_TRACK"], check: lapsingSubsidy },
  { code: "NOTHING_PAID", against: ["ON_TRACK", "WATCH"], check: nothingPaid },
  { code: "FORECAST_OVER", against: ["ON_TRACK"], check: forecastOver },
  { code: "UNREACHED", against: ["DONE"], check: unreached },
  { code: "STARTED", against: ["NOT_STARTED"], check: started },
];

/** Everything the figures say against that status, in the order of the rules. */
export function contradictionsOf(
  status: ActionStatus | null,
  facts: ContradictionFacts,
  asOf: CalendarDate,
): Contradiction[] {
  return CONTRADICTION_RULES.flatMap(({ code, against, check }) => {
    const words = status !== null && against.includes(status) ? check(facts, asOf) : null;
    return words === null ? [] : [{ code, words }];
  });
}

function overdueMilestones({ overdue }: ContradictionFacts, asOf: CalendarDate): string | null {
  const late = overdue.filter(({ weight }) => weight > 0);
  if (late.length === 0) return null;
  const longest = Math.max(...late.map((milestone) => overdueDays(milestone, asOf) ?? 0));
  return late.length === 1
    ? `un jalon est dépassé de ${longest}${NBSP}j`
    : `${quantity(late.length, "jalon", "jalons")} sont dépassés, le plus ancien de ${longest}${NBSP}j`;
}

function lapsingSubsidy(facts: ContradictionFacts, asOf: CalendarDate): string | null {
  const lapse = nextLapse(facts);
  if (lapse === null) return null;
  const left = daysBetween(asOf, lapse.on);
  if (left >= LAPSE_DAYS) return null;
  const aid = `l’aide «${THIN}${lapse.funder}${THIN}»`;
  if (left < 0) return `le délai de ${aid} est dépassé de ${daysInWords(-left)}`;
  return left === 0 ? `le délai de ${aid} tombe aujourd’hui` : `le délai de ${aid} tombe dans ${daysInWords(left)}`;
}

/** The first day by which a subsidy is lost: work begins with the first commitment. */
export function nextLapse({
  deadlines,
  committed,
}: Pick<ContradictionFacts, "deadlines" | "committed">): { funder: string; on: CalendarDate } | null {
  const days = deadlines.flatMap(({ funder, startBy, completeBy }) =>
    [committed > 0 ? null : startBy, completeBy].flatMap((on) => (on === null ? [] : [{ funder, on }])),
  );
  return days.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/** A month counts whole: what was paid in it may have been on its last day. An action at its plan owes no payment. */
function nothingPaid(facts: ContradictionFacts, asOf: CalendarDate): string | null {
  const { paid, plannedToDate, programmed, lastPaidIn, contractSignedOn } = facts;
  if (plannedToDate !== null && paid >= plannedToDate) return null;
  if (programmed !== null && paid >= programmed) return null;
  const since = lastPaidIn === null ? contractSignedOn : lastDay(lastPaidIn);
  if (addMonths(since, UNPAID_MONTHS) > asOf) return null;
  return lastPaidIn === null
    ? "rien n’a été payé depuis la signature du contrat"
    : `rien n’a été payé depuis ${longMonth(lastPaidIn)}`;
}

function forecastOver({ forecast, programmed }: ContradictionFacts): string | null {
  if (forecast === null || programmed === null || forecast * 100 <= programmed * (100 + EXCESS_PERCENT)) return null;
  return `la prévision (${amountInWords(forecast, 2)}) dépasse le plan de plus de ${EXCESS_PERCENT}${THIN}%`;
}

function unreached({ reached, total }: ContradictionFacts): string | null {
  const left = total - reached;
  if (left <= 0) return null;
  return left === 1 ? "un jalon reste à atteindre" : `${quantity(left, "jalon", "jalons")} restent à atteindre`;
}

function started({ reached, paid }: ContradictionFacts): string | null {
  if (reached > 0) return "un jalon au moins est déjà atteint";
  return paid > 0 ? "de l’argent est déjà payé" : null;
}
