import { monthOf } from "../shared/calendar-date";
import { amountInWords, longMonth, NBSP } from "../shared/format";
import { type Cents, cents, subtractCents } from "../shared/money";
import type { CurvePoint } from "./curve";
import { gapSince } from "./gap-since";
import { planPosition } from "./plan-in-words";

/** The title of a curve: since when what is paid falls behind the plan, else how it stands against it on the day. */
export function curveHeadline(points: readonly CurvePoint[], digits = 1): string {
  const present = points.findLast((point) => point.paid !== null);
  if (!present || present.paid === null) return "Le contrat n’a pas commencé";
  const { plan, paid } = present;
  if (plan === null) {
    return paid === 0 ? "Pas de plan saisi, rien de payé" : `Pas de plan saisi${NBSP}: l’écart n’est pas calculable`;
  }
  if (paid === 0) return nothingPaid(points, plan, digits);
  const since = gapSince(points);
  if (since !== null) return `Le payé décroche du plan depuis ${longMonth(since)}`;
  return standing(paid, plan, digits);
}

function nothingPaid(points: readonly CurvePoint[], plan: Cents, digits: number): string {
  if (plan > 0) return `Rien de payé, ${amountInWords(plan, digits)} prévus à ce jour`;
  const first = points.find((point) => point.plan !== null && point.plan > 0);
  return first ? `Aucun paiement prévu avant ${longMonth(monthOf(first.date))}` : "Aucun paiement prévu";
}

function standing(paid: Cents, plan: Cents, digits: number): string {
  const gap = subtractCents(paid, plan);
  const amount = amountInWords(cents(Math.abs(gap)), digits);
  switch (planPosition(gap, plan)) {
    case "AT":
      return "Le payé suit le plan";
    case "UNDER":
      return `Le payé est ${amount} sous le plan`;
    case "AHEAD":
      return `Le payé devance le plan de ${amount}`;
  }
}
