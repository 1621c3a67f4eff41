import type { Accounting } from "@/domain/spending/stage";
import type { OrganizationName } from "./organizations.facts";

export type ActionFact = {
  number: number;
  title: string;
  shortTitle: string;
  aliases: string[];
  about: string;
  carrier: OrganizationName;
  projectOwner: OrganizationName | null;
  place: string | null;
  areaM2: number | null;
  accounting: Accounting;
};

const unplaced = { aliases: [], projectOwner: null, place: null, areaM2: null };

export const ACTIONS: readonly ActionFact[] = [
  {
    ...unplaced,
    number: 1,
    title: "Think & Make",
    shortTitle: "Think & Make",
    aliases: ["Think & Mate SMART Factory"],
    about:
      "Plateforme collaborative de services pour la transition numérique des entreprises : tout le cycle de vie du produit, l’industrie du futur et la fabrication additive.",
    carrier: "IMT Mines Alès",
    accounting: "PUBLIC",
  },
  {
    ...unplaced,
    number: 2,
    title: "Mobility Lab",
    shortTitle: "Mobility Lab",
    about: "Faire d’Alès un territoire d’innovation et d’expérimentation de la mobilité durable.",
    carrier: "Alès Agglomération",
    accounting: "PUBLIC",
  },
  {
    ...unplaced,
    number: 3,
    title: "Extension du Pôle Mécanique",
    shortTitle: "Pôle Mécanique",
    about:
      "Davantage de place pour les entreprises de la filière « Sports mécaniques et mobilité durable », sur un site doté de trois circuits dont un réversible.",
    carrier: "Alès Agglomération",
    projectOwner: "Alès Agglomération",
    accounting: "PUBLIC",
  },
  {
    ...unplaced,
    number: 4,
    title: "Campus numérique Digit’Alès",
    shortTitle: "Digit’Alès",
    about:
      "Réunir les organismes de formation et les jeunes entreprises du numérique — déjà présents : l’école régionale du numérique CODA by Simplon, le CNAM Occitanie, le tiers-lieu @formation — en un seul lieu visible de compétences pour les PME du bassin.",
    carrier: "Alès Agglomération",
    projectOwner: "Alès Agglomération",
    accounting: "PUBLIC",
  },
  {
    ...unplaced,
    number: 5,
    title: "S-Lab",
    shortTitle: "S-Lab",
    about: "Centre d’excellence des industries culturelles et créatives.",
    carrier: "SGroup",
    place: "Méjannes-lès-Alès",
    areaM2: 13_000,
    accounting: "COMPANY",
  },
  {
    ...unplaced,
    number: 6,
    title: "Groupe Capelle — centre de R&D véhicule de transport du futur",
    shortTitle: "Capelle R&D",
    about:
      "Centre de recherche et développement du véhicule de transport du futur, par le premier transporteur exceptionnel d’Europe.",
    carrier: "Groupe Capelle",
    place: "Alès, site Richard-Ducros, montée de Silhol",
    accounting: "COMPANY",
  },
  {
    ...unplaced,
    number: 7,
    title: "Centre de sécurité micro et nano particules",
    shortTitle: "Nano particules",
    about:
      "Services, formations et visites du public sur les micro et nano particules et leurs usages dans l’industrie.",
    carrier: "SD Tech",
    place: "Alès",
    accounting: "COMPANY",
  },
  {
    ...unplaced,
    number: 8,
    title: "Post-Brexit",
    shortTitle: "Post-Brexit",
    about: "Faciliter l’arrivée de nouvelles unités de production, pour compenser les effets économiques du Brexit.",
    carrier: "Alès Myriapolis",
    accounting: "PUBLIC",
  },
  {
    ...unplaced,
    number: 9,
    title: "Schneider Electric — froid à partir de chaleur fatale",
    shortTitle: "Froid fatal",
    about: "Produire du froid à partir de la chaleur fatale.",
    carrier: "Schneider Electric",
    accounting: "COMPANY",
  },
  {
    ...unplaced,
    number: 10,
    title: "Ergosanté — centre R&D, sièges ergonomiques, unité solidaire",
    shortTitle: "Ergosanté",
    about:
      "Centre de recherche, de développement et de prototypage pour la protection des personnes au travail, et unité de production solidaire de sièges ergonomiques.",
    carrier: "Ergosanté",
    place: "Anduze",
    accounting: "COMPANY",
  },
];
