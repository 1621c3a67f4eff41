import { NBSP, plural, quantity, THIN } from "../shared/format";

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
