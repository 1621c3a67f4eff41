import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { milestone, postponed, reached } from "../story/milestones";
import { mobilityLabFunding } from "./02-mobility-lab.funding";
import { mobilityLabSpending } from "./02-mobility-lab.spending";

export const mobilityLab: ActionStory = {
  number: 2,
  plan: {
    2019: [200],
    2020: [1_900, 5_700, 11_100, 17_800, 25_400, 33_700, 42_100, 50_500, 60_000, 66_900, 74_000, 80_400],
    2021: [85_800, 90_300, 93_600, 95_700, 96_700, 96_400, 96_600, 92_200, 88_400, 83_600, 78_000, 71_400],
    2022: [64_300, 56_800, 48_800, 40_900, 33_000, 25_900, 18_300, 12_300, 7_100, 3_300, 900, 0],
  },
  revisions: [],
  operatingPercent: 10,
  milestones: [
    milestone("Diagnostic des mobilités remis", 1, "2020-05-15", reached("2020-05-29")),
    milestone("Vélos cargos mis à l’essai", 1, "2020-09-16", reached("2020-09-16")),
    milestone("Choix du maître d’œuvre", 2, "2021-05-28"),
    milestone(
      "Plateforme de données ouverte",
      2,
      "2021-09-30",
      postponed("2021-03-22", "2022-01-31", "SUPPLIER", "L’éditeur livre l’étape 3 avec quatre mois de retard."),
    ),
    milestone(
      "Site d’essai aménagé",
      3,
      "2021-10-29",
      postponed(
        "2021-06-03",
        "2022-02-28",
        "PROCEDURE",
        "Le concours de maîtrise d’œuvre attend l’avis de la commission ; les travaux suivent.",
      ),
    ),
    milestone("Charte d’expérimentation signée", 1, "2022-01-14"),
    milestone(
      "Première navette en circulation",
      3,
      "2022-03-31",
      postponed("2021-06-03", "2022-06-30", "PROCEDURE", "Dépend de l’aménagement du site d’essai."),
    ),
    milestone(
      "Évaluation à six mois remise",
      1,
      "2022-09-30",
      postponed("2021-06-03", "2022-11-25", "PROCEDURE", "Six mois après la mise en circulation de la navette."),
    ),
  ],
  statuses: [
    declared("2020-02-03", "ON_TRACK", "Le diagnostic des mobilités est lancé avec les communes du bassin."),
    declared(
      "2020-09-18",
      "ON_TRACK",
      "La semaine d’essai a réuni les salariés de six entreprises ; les vélos cargos sont tous prêtés.",
    ),
    declared(
      "2021-03-22",
      "WATCH",
      "L’éditeur de la plateforme de données annonce quatre mois de retard ; le concours de maîtrise d’œuvre reste tenu.",
    ),
    declared(
      "2021-06-03",
      "LATE",
      "La commission n’a pas rendu son avis sur le maître d’œuvre. Le site d’essai passe à février 2022 et la navette à l’été.",
    ),
  ],
  funding: mobilityLabFunding,
  forecasts: [
    revised(
      "2021-06-03",
      1_600_000_00,
      "La deuxième navette est retirée : une seule suffit à l’essai, d’après l’étude de faisabilité.",
    ),
  ],
  expenses: mobilityLabSpending,
};
