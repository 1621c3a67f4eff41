import { addMonths, type CalendarDate, daysBetween, isAfter } from "../shared/calendar-date";
import { days, longDate, NBSP } from "../shared/format";
import { type Cents, cents } from "../shared/money";

/** « Données essentielles » are due within three months of the agreement: decree no. 2017-779 of 5 May 2017. */
const MONTHS = 3;
/** Decree no. 2001-495 of 6 June 2001, article 1: 23 000 €. */
const DUTY_THRESHOLD: Cents = cents(2_300_000);

export const DUTY_WORDS = `Qui attribue une subvention de plus de 23${NBSP}000${NBSP}€ en publie les données essentielles (loi n°${NBSP}2000-321 du 12${NBSP}avril 2000, article${NBSP}10${NBSP}; seuil${NBSP}: décret n°${NBSP}2001-495 du 6${NBSP}juin 2001, article${NBSP}1er), dans les trois mois de la signature de la convention (décret n°${NBSP}2017-779 du 5${NBSP}mai 2017).`;

export type Clock = { publishBy: CalendarDate; isLate: boolean; words: string };

/** By when a grant must be published, counted from its agreement; null up to the threshold. An amount nobody knows may pass it. */
export function publicationClock(
  agreedOn: CalendarDate,
  { amount, isPublished, asOf }: { amount: Cents | null; isPublished: boolean; asOf: CalendarDate },
): Clock | null {
  if (amount !== null && amount <= DUTY_THRESHOLD) return null;
  const publishBy = addMonths(agreedOn, MONTHS);
  const isLate = !isPublished && isAfter(asOf, publishBy);
  const by = `à publier avant le ${longDate(publishBy)}`;
  if (isPublished) return { publishBy, isLate, words: `publiée, ${by}` };
  return { publishBy, isLate, words: isLate ? `${by}, ${days(daysBetween(publishBy, asOf))} de retard` : by };
}
