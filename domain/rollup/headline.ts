import { THIN } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";
import type { TerritoryPosition } from "./territory-position";

/** « Dix territoires suivis ; huit prévisions dans l’enveloppe » */
export function rollupHeadline(territories: readonly Pick<TerritoryPosition, "position">[]): string {
  const count = territories.length;
  if (count === 0) return "Aucun territoire dans votre périmètre";
  const followed = count === 1 ? "Un territoire suivi" : `${capitalized(countWord(count))} territoires suivis`;
  return `${followed}${THIN}; ${placed(territories)}`;
}

function placed(territories: readonly Pick<TerritoryPosition, "position">[]): string {
  const positions = territories.map(({ position }) => position).filter((position) => position !== null);
  if (positions.length === 0) return "aucune prévision encore";
  const within = positions.filter((position) => position === "WITHIN").length;
  if (territories.length === 1) {
    if (positions[0] === "NO_BAND") return "son enveloppe n’est pas annoncée";
    return within === 1 ? "sa prévision reste dans l’enveloppe" : "sa prévision en sort";
  }
  if (within === 0) return "aucune prévision dans l’enveloppe";
  return within === 1 ? "une prévision dans l’enveloppe" : `${countWord(within)} prévisions dans l’enveloppe`;
}
