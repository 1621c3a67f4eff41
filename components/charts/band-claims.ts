import type { EnvelopeBand } from "@/domain/contract/envelope";
import { announcedAmount } from "@/domain/contract/envelope.labels";
import type { CurveClaim } from "./curve-data";

/** The announced totals as a ruler and a curve mark them, from the lowest to the highest; none without a band. */
export function bandClaims(band: EnvelopeBand | null): CurveClaim[] {
  return (band?.claims ?? []).map(({ amount, shortAuthor }) => ({
    amount,
    wording: announcedAmount(amount),
    author: shortAuthor,
  }));
}
