import type { Perimeter } from "./envelope";

/** The word of each perimeter in an address; the whole investment goes without saying. */
export const PERIMETER_PARAMS = { TOTAL_INVESTMENT: null, PUBLIC_AID: "aide", OWN_FUNDS: "propres" } as const;
export type PerimeterParam = (typeof PERIMETER_PARAMS)[Perimeter];

/** The perimeter an address asks for: the whole investment unless it names another. */
export function readPerimeter({ perimetre }: { perimetre?: unknown }): Perimeter {
  if (perimetre === PERIMETER_PARAMS.PUBLIC_AID) return "PUBLIC_AID";
  return perimetre === PERIMETER_PARAMS.OWN_FUNDS ? "OWN_FUNDS" : "TOTAL_INVESTMENT";
}
