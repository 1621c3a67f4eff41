import { inMillions, NBSP } from "../shared/format";
import type { Cents } from "../shared/money";
import type { EnvelopeBand, Perimeter } from "./envelope";

export const PERIMETER_LABELS: Record<Perimeter, string> = {
  TOTAL_INVESTMENT: "Investissement total",
  PUBLIC_AID: "Aide publique",
  OWN_FUNDS: "Fonds propres",
};

const ONE_MILLION = 100_000_000;
const FEMININE =
  /^(?:région|préfecture|sous-préfecture|métropole|communauté|commune|ville|chambre|cci|banque|caisse)(?!\p{L})/iu;
const VOWEL = /^[aàâeéèêiîoôuûyh]/i;

/** An announced amount, without decimals when it is a round number of millions: « 30 M€ ». */
export function announcedAmount(amount: Cents): string {
  return `${announcedFigure(amount)}${NBSP}M€`;
}

/** « 30 à 40 M€ », or the amount alone when its two ends meet. */
export function bandInWords({ low, high }: EnvelopeBand): string {
  if (low.amount === high.amount) return announcedAmount(low.amount);
  return `${announcedFigure(low.amount)} à ${announcedAmount(high.amount)}`;
}

/** « du préfet », « de l’Agglo », « de la Région ». */
export function ofAuthor(shortAuthor: string): string {
  if (VOWEL.test(shortAuthor)) return `de l’${shortAuthor}`;
  return FEMININE.test(shortAuthor) ? `de la ${shortAuthor}` : `du ${shortAuthor}`;
}

function announcedFigure(amount: Cents): string {
  return inMillions(amount, amount % ONE_MILLION === 0 ? 0 : 1);
}
