import { amountInWords, NBSP, quantity } from "../shared/format";
import type { Cents } from "../shared/money";

type Listed = { count: number; unfiltered: number; committed: Cents; paid: Cents };

/** The title of a list of expenses: « 31 dépenses, 2,61 M€ payés », « 12 dépenses sur 102, rien n’est payé ». */
export function expenseListHeadline({ count, unfiltered, committed, paid }: Listed): string {
  if (unfiltered === 0) return "Aucune dépense saisie";
  if (count === 0) return "Aucune dépense ne répond aux filtres";
  const counted = quantity(count, "dépense", "dépenses");
  const ofHowMany = count === unfiltered ? counted : `${counted} sur${NBSP}${unfiltered}`;
  return `${ofHowMany}, ${paidFact(committed, paid)}`;
}

function paidFact(committed: Cents, paid: Cents): string {
  if (paid > 0) return `${amountInWords(paid, 2)} payés`;
  return committed > 0 ? `${amountInWords(committed, 2)} engagés, rien n’est payé` : "rien n’est engagé";
}
