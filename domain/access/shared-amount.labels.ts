import { eurosExact, inMillions, millions, NBSP } from "../shared/format";
import { isMasked, type SharedAmount, toldAmount } from "./shared-amount";

export const MASKED_WORDS = "Non communicable";
export const MASKED_REASON = `moins de trois contributeurs, ou un contributeur de plus de 85${NBSP}%`;
export const ROUNDED_WORDS = `arrondi à 0,1${NBSP}M€`;

/** « 14,0 M€ », « Non communicable » */
function sharedMillions(shared: SharedAmount): string {
  return isMasked(shared) ? MASKED_WORDS : millions(shared.amount);
}

/** The same without its unit, for tables that say it above. */
export function inSharedMillions(shared: SharedAmount): string {
  return isMasked(shared) ? MASKED_WORDS : inMillions(shared.amount);
}

/** As exactly as it may be told: to the cent when nothing is hidden behind it. */
export function sharedExactly(shared: SharedAmount): string {
  if (isMasked(shared) || shared.rounded) return sharedMillions(shared);
  return eurosExact(toldAmount(shared));
}
