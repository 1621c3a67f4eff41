import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { amountInWords, days, quantity, THIN } from "../shared/format";
import { type Cents, subtractCents, sumCents } from "../shared/money";
import type { FundingLine, FundingStatus } from "./funding-line";
import { plannedTotal } from "./funding-plan";
import { fundingSums } from "./funding-sums";

const PENDING: Partial<Record<FundingStatus, string>> = {
  REQUESTED: "demandés",
  UNDER_REVIEW: "en instruction",
  GRANTED: "accordés, sans convention",
};
const DIGITS = 2;

type Plan = { cost: Cents | null; lines: readonly FundingLine[] };

/** « 5,27 M€ conventionnés sur 6,20 M€ ; 0,93 M€ en instruction depuis 92 jours au service X » */
export function fundingHeadline(plan: Plan, asOf: CalendarDate): string {
  if (plan.lines.length === 0)
    return plan.cost === null
      ? "Aucun financeur saisi"
      : `Aucun financeur saisi pour ${amountInWords(plan.cost, DIGITS)}`;
  return `${secured(plan)}${THIN}; ${outlook(plan, asOf)}`;
}

function secured({ cost, lines }: Plan): string {
  const { contracted } = fundingSums(lines);
  const whole = amountInWords(cost ?? plannedTotal(lines), DIGITS);
  const some = contracted === 0 ? "Rien de conventionné" : `${amountInWords(contracted, DIGITS)} conventionnés`;
  return `${some} sur ${whole}`;
}

function outlook({ cost, lines }: Plan, asOf: CalendarDate): string {
  const waiting = lines.filter(({ status }) => PENDING[status]).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const [oldest] = waiting;
  if (oldest) {
    const [amount, delay] = [sumCents(waiting.map(({ planned }) => planned)), days(daysBetween(oldest.since, asOf))];
    const at = oldest.holder ? ` (${oldest.holder.name})` : "";
    if (waiting.length === 1) return `${amountInWords(amount, DIGITS)} ${PENDING[oldest.status]} depuis ${delay}${at}`;
    const count = quantity(waiting.length, "dossier", "dossiers");
    return `${amountInWords(amount, DIGITS)} en attente dans ${count}, le plus ancien depuis ${delay}${at}`;
  }
  if (cost === null) return "l’action n’a pas de plan auquel le comparer";
  const gap = subtractCents(cost, plannedTotal(lines));
  if (gap > 0) return `${amountInWords(gap, DIGITS)} restent à financer`;
  return gap < 0
    ? `le plan dépasse le coût de ${amountInWords(subtractCents(plannedTotal(lines), cost), DIGITS)}`
    : "le plan est bouclé";
}
