import { NBSP, quantity, THIN } from "@/domain/shared/format";

/** What the search teaches before anything is typed. */
export const SEARCH_HELP = `Un titre, un ancien nom, un porteur, un tiers, « DEP-0087 », une personne, une page${NBSP}: sans souci des accents ni des majuscules.`;

export const SEARCH_LABEL = "Rechercher une action, un jalon, une dépense, une page";

export function foundInWords(total: number): string {
  return quantity(total, "résultat", "résultats");
}

export function nothingInWords(text: string): string {
  return `Rien ne répond à «${THIN}${text}${THIN}». Essayez un seul mot, un numéro d’action ou de dépense, ou le nom d’un porteur.`;
}
