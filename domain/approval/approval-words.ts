import { capitalized, countWord } from "../shared/number-words";

/** « Deux approbations attendues de la préfecture » */
export function pendingHeadline(count: number): string {
  const many = count === 1 ? "une" : countWord(count);
  return `${capitalized(many)} ${count < 2 ? "approbation attendue" : "approbations attendues"} de la préfecture`;
}
