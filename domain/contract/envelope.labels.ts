import type { Perimeter } from "./envelope";

export const PERIMETER_LABELS: Record<Perimeter, string> = {
  TOTAL_INVESTMENT: "Investissement total",
  PUBLIC_AID: "Aide publique",
  OWN_FUNDS: "Fonds propres",
};
