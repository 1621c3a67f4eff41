import type { Month } from "../shared/calendar-date";
import { longMonth } from "../shared/format";
import { addCents, type Cents, subtractCents, ZERO } from "../shared/money";
import type { PlannedMonth, PlanRow } from "./plan-fields";
import type { Fault } from "./row-reading";
import { actionFault, comparisonOf, invalid, type NamedAction, type NamedActions, type Verdict } from "./verdict";

export type MonthLine = { amount: Cents; operating: Cents };
/** `lines` is the plan the file changes; `version` is 0 before any was entered. */
export type PlannedAction = NamedAction & { lines: ReadonlyMap<Month, MonthLine>; version: number };
export type RecordedPlan = {
  /** Why no plan may be written at all; null when one may. */
  barred: string | null;
  /** What the plan is the plan of: the contract or an avenant being prepared. */
  target: string;
  term: { first: Month; last: Month };
  actions: NamedActions<PlannedAction>;
  /** The line that spoke of a month of an action first. */
  said: Map<string, number>;
};

/** The months of an action that a row changes; `before` is null for a month that planned nothing. */
export type PlanChange = {
  actionId: string;
  months: readonly { month: Month; before: MonthLine | null; after: MonthLine }[];
};

/** What a row would do to the plan as it stands. A month left empty asks for nothing. */
export function judgePlan(
  { action: number, months }: PlanRow,
  line: number,
  recorded: RecordedPlan,
): Verdict<PlanChange> {
  if (recorded.barred !== null) return invalid({ field: "action", message: recorded.barred });
  const fault = actionFault(recorded.actions, number);
  if (fault) return invalid(fault);
  const action = recorded.actions.get(number);
  if (!action) throw new RangeError("an action without a fault is known");
  const said = months.filter(({ amount, operating }) => amount !== null || operating !== null);
  const judged = said.map((each) => judgeMonth(each, line, action, recorded));
  const faults = judged.flatMap((each) => each.faults);
  if (faults.length > 0) return invalid(...faults);
  const changed = judged.filter(({ before, after }) => !isSame(before, after));
  if (changed.length === 0) return { state: "UNCHANGED", faults };
  const change = { actionId: action.id, months: changed.map(({ month, before, after }) => ({ month, before, after })) };
  const basis = `${recorded.target} ${action.id} ${action.version}`;
  if (changed.every(({ before }) => before === null))
    return { state: "READY", faults, change, comparison: null, basis };
  return { state: "CHANGED", faults, change, comparison: comparisonOf(changed.flatMap(sides)), basis };
}

type JudgedMonth = { month: Month; field: string; before: MonthLine | null; after: MonthLine; faults: Fault[] };

function judgeMonth(
  { month, amount, operating, field }: PlannedMonth,
  line: number,
  action: PlannedAction,
  { term, said }: RecordedPlan,
): JudgedMonth {
  const before = action.lines.get(month) ?? null;
  const after = { amount: amount ?? before?.amount ?? ZERO, operating: operating ?? before?.operating ?? ZERO };
  const faults: Fault[] = [];
  const first = said.get(`${action.id} ${month}`) ?? line;
  said.set(`${action.id} ${month}`, first);
  if (first !== line)
    faults.push({
      field,
      message: `${longMonth(month)} de l’action ${action.number} est déjà à la ligne ${first} : gardez une seule des deux.`,
    });
  if (after.amount > 0 && (month < term.first || month > term.last))
    faults.push({ field, message: outside(month, term) });
  if (after.operating > after.amount) faults.push({ field: operating === null ? field : "operating", message: EXCESS });
  return { month, field, before, after, faults };
}

const EXCESS = "Le fonctionnement ne peut pas dépasser le montant du mois : corrigez l’un des deux.";

function outside(month: Month, { first, last }: RecordedPlan["term"]): string {
  return `${longMonth(month)} est hors du plan, qui va de ${longMonth(first)} à ${longMonth(last)} : retirez ce mois.`;
}

function isSame(before: MonthLine | null, after: MonthLine): boolean {
  return (before?.amount ?? ZERO) === after.amount && (before?.operating ?? ZERO) === after.operating;
}

function sides({ field, before, after }: JudgedMonth) {
  return [
    [field, before?.amount ?? null, after.amount],
    ["operating", before?.operating ?? ZERO, after.operating],
  ] as const;
}

/** By how much a row changes what is programmed. */
export function programmedBy({ months }: PlanChange): Cents {
  return months.reduce<Cents>(
    (sum, { before, after }) => addCents(sum, subtractCents(after.amount, before?.amount ?? ZERO)),
    ZERO,
  );
}
