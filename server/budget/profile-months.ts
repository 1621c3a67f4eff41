import "server-only";
import type { ChosenProfile } from "@/domain/budget/forecast.schema";
import { LONGEST_TAIL_MONTHS, leftToSpread, monthOutOfReach, shiftedProfile } from "@/domain/budget/forecast-profile";
import { leftInWords } from "@/domain/budget/forecast-profile.labels";
import type { PlanLine } from "@/domain/budget/plan-to-date";
import { versionInForce } from "@/domain/budget/version-in-force";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longMonth, quantity } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import type { LoadedAction } from "@/server/action/load-action";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { planVersions } from "./plan-versions";

/** The months in which the pilot expects what remains to be paid; none when the forecast keeps to the plan. */
export async function profileMonths(
  tx: Transaction,
  action: LoadedAction,
  profile: ChosenProfile | undefined,
  remainder: Cents,
): Promise<PlanLine[]> {
  if (!profile) return [];
  const asOf = today(action);
  if (profile.kind === "GRID") return checkedGrid(profile.lines, { asOf, contractEnd: action.endsOn, remainder });
  const plan = await planInForce(tx, action, asOf);
  const months = shiftedProfile({ plan, asOf, months: profile.months, remainder });
  if (months) return months;
  throw refused("shift", "Le plan n’a plus de mois à venir à décaler : répartissez le reste mois par mois.");
}

function checkedGrid(
  lines: PlanLine[],
  { remainder, ...term }: { asOf: CalendarDate; contractEnd: CalendarDate; remainder: Cents },
): PlanLine[] {
  const outside = monthOutOfReach(lines, term);
  if (outside) {
    const bounds = `d’aujourd’hui à ${quantity(LONGEST_TAIL_MONTHS / 12, "an", "ans")} après la fin du contrat`;
    throw refused("months", `La répartition va ${bounds} : retirez ${longMonth(outside)}.`);
  }
  const left = leftToSpread(lines, remainder);
  if (left !== 0) throw refused("months", leftInWords(left));
  return lines;
}

async function planInForce(tx: Transaction, action: LoadedAction, asOf: CalendarDate): Promise<readonly PlanLine[]> {
  const versions = await planVersions(tx, action);
  const sealed = versions.filter((version) => version.sealed);
  return versionInForce(sealed, asOf)?.lines ?? [];
}

function refused(field: "shift" | "months", sentence: string): Refusal {
  return new Refusal("forecast.profile", "La prévision n’est pas enregistrée : la répartition est à corriger.", {
    [field]: sentence,
  });
}
