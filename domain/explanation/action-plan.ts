import type { ActionFigures } from "../action/action-figures";
import { lineToDate, type PlanLine, type PlanVersion, programmed } from "../budget/plan-to-date";
import { type CalendarDate, dayOfMonth, daysInMonth, monthOf } from "../shared/calendar-date";
import { amountInWords, eurosExact, longDate, longMonth, quantity } from "../shared/format";
import { type Cents, subtractCents, sumCents } from "../shared/money";
import { capitalized } from "../shared/number-words";
import {
  addedUp,
  capped,
  countedRow,
  type ExplainedRow,
  type Explanation,
  type LeftOut,
  notAdded,
} from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { contractSource, planInForce, planName, type SignedContract } from "./plan-source";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle } from "./why-title";

/** « Programmé » and « plan à date » of an action, month by month of the version in force. */
export function explainPlan(
  figure: "plan" | "programmed",
  action: ActionFigures,
  asOf: CalendarDate,
  term: SignedContract,
): Omit<Explanation, "lastChange"> {
  const { number, title, taxBasis } = action;
  const { definition, formula } = MEANINGS[figure];
  const version = planInForce(action, asOf);
  const total = figure === "plan" ? action.plannedToDate : action.programmed;
  const curve = { kind: "curve", action: number } as const;
  const lines = version?.lines ?? [];
  const rows = figure === "plan" ? rowsToDate(lines, asOf) : lines.map((line) => monthRow(line, line.amount, null));
  const kept = rows.filter(({ amount }) => amount !== 0);
  return {
    figure,
    about: { number, title },
    title: amountTitle(figure, total === null ? null : amountInWords(total, 2)),
    value: eurosExact(total),
    reading: version && `${capitalized(planName(version))}${version.object ? `, ${version.object}` : ""}`,
    definition,
    formula,
    counted: version === null ? notAdded([]) : addedUp(total, "cents", capped(kept, "cents", ["mois", "mois"], curve)),
    leftOut: [...(figure === "plan" ? monthsToCome(lines, asOf) : []), ...otherVersions(action, version)],
    sources: [contractSource(term), ...amendmentSource(version)],
    taxBasis: taxBasisSentence(taxBasis, []),
  };
}

function monthRow({ month }: PlanLine, amount: Cents, detail: string | null): ExplainedRow {
  return countedRow({ key: month, label: capitalized(longMonth(month)), detail, amount, target: null }, "cents");
}

/** The current month first: it is the one that is not whole. */
function rowsToDate(lines: readonly PlanLine[], asOf: CalendarDate): ExplainedRow[] {
  const current = monthOf(asOf);
  const gone = `${quantity(dayOfMonth(asOf), "jour", "jours")} sur ${daysInMonth(current)}`;
  return lines
    .toReversed()
    .map((line) =>
      monthRow(
        line,
        lineToDate(line, asOf),
        line.month === current ? `${gone}, pour ${eurosExact(line.amount)} dans le mois` : null,
      ),
    );
}

function monthsToCome(lines: readonly PlanLine[], asOf: CalendarDate): LeftOut[] {
  const rest = lines.map((line) => subtractCents(line.amount, lineToDate(line, asOf))).filter((amount) => amount > 0);
  if (rest.length === 0) return [];
  const label = `${eurosExact(sumCents(rest))} sur ${quantity(rest.length, "mois", "mois")}`;
  return [{ key: "to-come", label, why: `prévus après le ${longDate(asOf)}`, target: null }];
}

/** Versions are never added up: those replaced are told, with their own total. */
function otherVersions({ versions }: ActionFigures, inForce: PlanVersion | null): LeftOut[] {
  return versions
    .filter((version) => version.number !== inForce?.number)
    .map((version) => ({
      key: `version-${version.number}`,
      label: `${capitalized(planName(version))}${"\u00a0"}: ${eurosExact(programmed(version.lines))}`,
      why: inForce?.amendment == null ? "pas en vigueur" : `remplacé par l’${planName(inForce)}`,
      target: null,
    }));
}

function amendmentSource(version: PlanVersion | null): string[] {
  return version === null || version.amendment === null ? [] : [capitalized(planName(version))];
}
