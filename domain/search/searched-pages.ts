import type { Permission } from "../access/permissions";
import { withoutAccents } from "../shared/search-patterns";

/** What it takes to open a page of a territory: to see it, to read one of its actions, to import for one, or a right over all of it. */
export type PageNeed = "sees" | "reads" | "imports" | Permission;
type SearchedPage = { section: string; label: string; need: PageNeed; words: string };

/** The pages of a territory, as its navigation names them, with the other words they are looked for by. */
export const TERRITORY_PAGES: readonly SearchedPage[] = [
  { section: "", label: "Tableau de bord", need: "sees", words: "synthèse accueil contrat territoire" },
  { section: "/a-traiter", label: "À traiter", need: "sees", words: "tâches retard liste" },
  { section: "/jalons", label: "Jalons", need: "reads", words: "étapes échéances dates" },
  { section: "/depenses", label: "Dépenses", need: "reads", words: "factures paiements engagements mandats" },
  { section: "/finances", label: "Finances", need: "reads", words: "budget financeurs plan enveloppe export" },
  { section: "/blocages", label: "Points de blocage", need: "reads", words: "obstacles difficultés" },
  { section: "/revue", label: "Revue préfecture", need: "review.judge", words: "relecture changements valider" },
  { section: "/import", label: "Import Excel / CSV", need: "imports", words: "fichier classeur importer tableur" },
  { section: "/calendrier", label: "Calendrier", need: "sees", words: "agenda échéances mois ics" },
  { section: "/copil", label: "COPIL", need: "sees", words: "comité de pilotage séances décisions" },
  { section: "/historique", label: "Historique", need: "reads", words: "journal modifications traces" },
  { section: "/administration", label: "Administration", need: "people.manage", words: "réglages" },
  {
    section: "/administration/personnes",
    label: "Personnes et rôles",
    need: "people.manage",
    words: "inviter utilisateurs",
  },
  {
    section: "/administration/plan",
    label: "Plan d’origine",
    need: "plan.edit",
    words: "programmation administration",
  },
  { section: "/administration/avenants", label: "Avenants", need: "plan.edit", words: "administration plan" },
  {
    section: "/administration/enveloppe",
    label: "Enveloppe annoncée",
    need: "plan.edit",
    words: "administration annonces",
  },
  {
    section: "/administration/publication",
    label: "Publication",
    need: "territory.publish",
    words: "administration page publique données ouvertes subventions",
  },
];

/** Whether what is typed names that page, in the place it is of. */
export function namesPage(text: string, { label, words }: SearchedPage, place: string): boolean {
  const said = withoutAccents(`${label} ${words} ${place}`);
  return withoutAccents(text)
    .split(" ")
    .every((word) => said.includes(word));
}
