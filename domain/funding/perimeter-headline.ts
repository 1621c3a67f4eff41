import { amountInWords, NBSP, THIN } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import type { OwnFundsFigures, PublicAidFigures } from "./perimeter-figures";

/** The money of a perimeter in a sentence: what is in, then what is to come. */
export function perimeterHeadline(figures: PublicAidFigures | OwnFundsFigures, digits = 1): string {
  const words = (amount: Cents) => amountInWords(amount, digits);
  return figures.perimeter === "PUBLIC_AID" ? aidHeadline(figures, words) : ownHeadline(figures, words);
}

type Words = (amount: Cents) => string;

function aidHeadline({ sums }: PublicAidFigures, words: Words): string {
  if (sums.files === 0) return "Aucune aide publique au plan de financement";
  const received =
    sums.received === 0 ? "Aucune aide publique versée" : `${words(sums.received)} d’aide publique versés`;
  return `${received}${THIN}; ${words(sums.contracted)} conventionnés, ${words(sums.planned)} prévus`;
}

function ownHeadline({ lines, advanced, planned, excess }: OwnFundsFigures, words: Words): string {
  if (lines === 0) return `Aucun financement saisi${NBSP}: l’avance des porteurs n’est pas mesurable`;
  if (excess > 0) return `Rien d’avancé${NBSP}: les financeurs ont versé ${words(excess)} de plus que ce qui est payé`;
  const expected = planned === null ? "aucun autofinancement au plan" : `${words(planned)} d’autofinancement prévus`;
  return `${words(advanced)} avancés par les porteurs à ce jour${THIN}; ${expected}`;
}

/** The title of a perimeter's curve. */
export function perimeterCurveHeadline(figures: PublicAidFigures | OwnFundsFigures, digits = 1): string {
  const words = (amount: number) => amountInWords(cents(amount), digits);
  if (figures.perimeter === "OWN_FUNDS") return ownCurveHeadline(figures, words);
  const { claimed, received, contracted } = figures.sums;
  if (claimed > received) return `${words(claimed - received)} d’aide appelés attendent leur versement`;
  if (contracted > claimed) return `${words(contracted - claimed)} d’aide conventionnés restent à appeler`;
  return contracted === 0 ? "Aucune aide conventionnée à ce jour" : "Toute l’aide conventionnée est versée";
}

function ownCurveHeadline({ advanced, planned, excess }: OwnFundsFigures, words: (amount: number) => string): string {
  if (excess > 0) return "Les versements des financeurs devancent les paiements";
  if (planned === null) return "L’avance des porteurs, sans autofinancement au plan pour la comparer";
  if (advanced > planned) return `L’avance dépasse de ${words(advanced - planned)} l’autofinancement prévu`;
  return advanced === planned
    ? "L’avance est au niveau de l’autofinancement prévu"
    : `L’avance reste à ${words(planned - advanced)} sous l’autofinancement prévu`;
}
