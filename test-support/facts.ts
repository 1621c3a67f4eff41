import { type ActionFacts, type ActionFigures, actionFigures } from "@/domain/action/action-figures";
import type { PlanLine, PlanVersion } from "@/domain/budget/plan-to-date";
import type { EnvelopeClaim } from "@/domain/contract/envelope";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { calendarDate, month } from "@/domain/shared/calendar-date";
import { type Cents, cents, ZERO } from "@/domain/shared/money";
import type { Stage } from "@/domain/spending/stage";
import type { ActionStatus } from "@/domain/status/status";

export const day = calendarDate;
export const euro = (amount: number): Cents => cents(Math.round(amount * 100));
export const line = (of: string, amount: number): PlanLine => ({ month: month(of), amount: euro(amount) });
export const movement = (of: string, stage: Stage, amount: number) => ({ ...line(of, amount), stage });

/** Committed, invoiced and paid in the same month. */
export const spent = (of: string, amount: number) =>
  (["COMMITTED", "INVOICED", "PAID"] as const).map((stage) => movement(of, stage, amount));

let serial = 0;

export function aMilestone(given: Partial<MilestoneFacts> = {}): MilestoneFacts {
  serial += 1;
  return {
    id: `milestone-${serial}`,
    rank: serial,
    title: `Jalon ${serial}`,
    weight: 1,
    originalBaseline: null,
    baseline: null,
    forecast: null,
    actual: null,
    cancelled: false,
    ...given,
  };
}

/** A milestone of the contract, due that day. */
export const due = (on: string, given: Partial<MilestoneFacts> = {}) =>
  aMilestone({ originalBaseline: day(on), baseline: day(on), ...given });

export const reachedOn = (on: string, given: Partial<MilestoneFacts> = {}) => due(on, { actual: day(on), ...given });

export const declared = (status: ActionStatus, on = "2021-06-12") => ({
  status,
  sentence: "Rien à signaler.",
  declaredOn: day(on),
  author: "Pilote de l’action 3",
  kind: "STATUS" as const,
  declaredProgress: null,
  keptWord: null,
  keptAgainst: [],
});

export const announced = (amount: number, given: Partial<EnvelopeClaim> = {}): EnvelopeClaim => ({
  amount: euro(amount),
  author: "Alès Agglomération",
  shortAuthor: "Agglo",
  wording: "40 M€ pour dix projets",
  statedOn: day("2019-12-09"),
  document: "article",
  perimeter: "TOTAL_INVESTMENT",
  ...given,
});

export const BAND = [
  announced(40_000_000),
  announced(30_000_000, { author: "Préfecture de la région Occitanie", shortAuthor: "préfet" }),
];

export const CONTRACT = { signedOn: day("2019-12-09"), endsOn: day("2022-12-09") };

/** What a test tells of an action: `planLines` makes an original plan of them. */
export type Given = Partial<ActionFacts> & { planLines?: readonly PlanLine[] };

const originalPlan = (lines: readonly PlanLine[]): PlanVersion => ({
  number: 0,
  effectiveOn: calendarDate("2000-01-01"),
  amendment: null,
  lines: lines.map((planned) => ({ ...planned, operating: ZERO })),
});

/** An action of which nothing is known yet but its name. */
export function someFacts({ planLines, ...given }: Given = {}): ActionFacts {
  return {
    id: "action-3",
    number: 3,
    title: "Extension du Pôle Mécanique",
    shortTitle: "Pôle Mécanique",
    aliases: [],
    carrier: "Alès Agglomération",
    place: null,
    areaM2: null,
    accounting: "PUBLIC",
    taxBasis: "HT",
    contract: CONTRACT,
    versions: planLines ? [originalPlan(planLines)] : [],
    movements: [],
    milestones: [],
    raises: [],
    status: null,
    deadlines: [],
    forecast: null,
    ...given,
  };
}

export const TODAY = day("2021-06-15");

export const figuresOf = (given: Given = {}, asOf = TODAY): ActionFigures => actionFigures(someFacts(given), asOf);

export const revisedTo = (amount: number, months: readonly PlanLine[] = []) => ({
  amount: euro(amount),
  reason: "Devis révisé.",
  declaredOn: TODAY,
  author: "Pilote de l’action 3",
  shiftMonths: null,
  months,
});
