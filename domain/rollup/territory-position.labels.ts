import { isMasked } from "../access/shared-amount";
import { MASKED_REASON } from "../access/shared-amount.labels";
import { announcedAmount, bandInWords, ofAuthor } from "../contract/envelope.labels";
import type { TerritoryPosition } from "./territory-position";

/** Where the forecast leads: « dans l’enveloppe de 30 à 40 M€ », « sous les 30 M€ du préfet ». */
export function positionInWords({
  position,
  band,
  forecast,
}: Pick<TerritoryPosition, "position" | "band" | "forecast">): string {
  if (isMasked(forecast)) return MASKED_REASON;
  if (band === null) return "pas d’enveloppe annoncée";
  switch (position) {
    case null:
      return `pas de prévision, ${bandInWords(band)} annoncés`;
    case "BELOW":
      return `sous les ${announcedAmount(band.low.amount)} ${ofAuthor(band.low.shortAuthor)}`;
    case "ABOVE":
      return `au-dessus des ${announcedAmount(band.high.amount)} ${ofAuthor(band.high.shortAuthor)}`;
    default:
      return `dans l’enveloppe de ${bandInWords(band)}`;
  }
}
