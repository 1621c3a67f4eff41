import { decimalText, NBSP } from "../shared/format";
import type { Cents } from "../shared/money";

/** Tenths of a euro invested for one euro of public aid, rounded half up; null without aid, or without investment. */
export function leverage(invested: Cents | null, aid: Cents): number | null {
  if (invested === null || invested <= 0 || aid <= 0) return null;
  return Math.floor((20 * invested + aid) / (2 * aid));
}

/** « 2,6 € investis pour 1 € d’aide publique » */
export function leverageInWords(tenths: number | null): string | null {
  if (tenths === null) return null;
  const verb = tenths < 20 ? "investi" : "investis";
  return `${decimalText(tenths, 1, 1)}${NBSP}€ ${verb} pour 1${NBSP}€ d’aide publique`;
}
