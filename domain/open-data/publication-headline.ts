import { NBSP, plural, quantity, THIN } from "../shared/format";
import type { Clock } from "./publication-clock";

/** The title of the page that decides: open or not, then the grants that are published and those that lack something. */
export function publicationHeadline({
  isOpen,
  complete,
  lacking,
}: {
  isOpen: boolean;
  complete: number;
  lacking: number;
}): string {
  const page = isOpen ? "La page publique est ouverte" : "La page publique est fermée";
  if (complete + lacking === 0) return page;
  const sent = isOpen
    ? quantity(complete, "subvention publiée", "subventions publiées")
    : quantity(complete, "subvention prête", "subventions prêtes");
  return lacking === 0
    ? `${page}${THIN}; ${sent}`
    : `${page}${THIN}; ${sent}, ${lacking}${NBSP}${plural(lacking, "incomplète", "incomplètes")}`;
}

/** How many grants should have been published by now. */
export function dueHeadline(grants: readonly { clock: Clock | null }[]): string {
  const late = grants.filter(({ clock }) => clock?.isLate).length;
  if (grants.length === 0) return "Aucune subvention à publier";
  return late === 0
    ? "Aucune subvention en retard de publication"
    : quantity(late, "subvention à publier en retard", "subventions à publier en retard");
}
