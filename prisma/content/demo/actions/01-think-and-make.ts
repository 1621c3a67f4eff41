import type { ActionStory } from "../story/action-story";
import { declared } from "../story/declarations";
import { amended, milestone, postponed, reached } from "../story/milestones";
import { amendedPlan } from "../story/monthly-plan";
import { thinkAndMakeFunding } from "./01-think-and-make.funding";
import { thinkAndMakeSpending } from "./01-think-and-make.spending";

export const thinkAndMake: ActionStory = {
  number: 1,
  plan: {
    2019: [700],
    2020: [10_000, 20_300, 32_400, 45_200, 58_200, 70_800, 82_500, 94_000, 103_700, 110_500, 116_800, 121_300],
    2021: [124_100, 125_300, 124_700, 122_600, 119_100, 115_000, 109_200, 100_900, 93_000, 84_300, 75_300, 66_000],
    2022: [56_600, 47_500, 38_600, 30_400, 23_000, 16_400, 10_700, 6_300, 3_200, 1_200, 200, 0],
  },
  revisions: [
    amendedPlan(1, {
      2019: [700],
      2020: [6_400, 15_900, 27_700, 40_700, 53_800, 67_000, 79_200, 90_700, 102_600, 109_500, 116_500, 121_800],
      2021: [125_300, 127_200, 127_300, 125_800, 122_700, 118_400, 114_500, 105_600, 97_900, 89_300, 80_200, 70_900],
      2022: [61_300, 51_900, 42_700, 34_100, 26_100, 19_300, 12_800, 7_900, 4_200, 1_700, 400, 0],
    }),
  ],
  operatingPercent: 15,
  milestones: [
    milestone("Comité technique installé", 1, "2020-02-14", reached("2020-02-11")),
    milestone(
      "Imprimante 3D métal livrée",
      2,
      "2020-05-29",
      postponed(
        "2020-04-06",
        "2020-06-05",
        "SUPPLIER",
        "Transport suspendu pendant le confinement : livraison décalée d’une semaine.",
      ),
      reached("2020-06-05"),
    ),
    milestone("Plateforme collaborative ouverte aux essais", 2, "2020-10-15", reached("2020-10-15")),
    milestone("Cinq premières PME diagnostiquées", 1, "2020-12-11", reached("2020-12-18", "2020-12-21")),
    milestone(
      "Tranche 1 de l’atelier réceptionnée",
      2,
      "2021-01-29",
      postponed(
        "2021-01-14",
        "2021-02-12",
        "TECHNICAL",
        "Réserve sur l’aspiration des poudres : reprise en deux semaines.",
      ),
      reached("2021-02-12"),
    ),
    milestone("Cellule robotisée en service", 2, "2021-03-31", reached("2021-04-09")),
    milestone("Ouverture de l’atelier pilote", 3, "2021-06-30"),
    milestone("Dix PME suivies", 2, "2021-10-29", amended(1, "2021-12-02")),
    milestone("Bilan et modèle économique remis", 1, "2022-10-28"),
  ],
  statuses: [
    declared("2020-01-20", "ON_TRACK", "Le comité technique se réunit en février ; l’étude de cadrage a commencé."),
    declared(
      "2020-04-06",
      "WATCH",
      "Le confinement bloque la livraison de l’imprimante 3D ; la recette glisse d’une semaine.",
    ),
    declared(
      "2020-09-22",
      "ON_TRACK",
      "L’imprimante et le scanner tournent ; les essais de la plateforme ouvrent en octobre.",
    ),
    declared(
      "2021-02-15",
      "ON_TRACK",
      "La tranche 1 de l’atelier est réceptionnée ; la réserve sur l’aspiration des poudres est levée.",
    ),
    declared(
      "2021-06-07",
      "ON_TRACK",
      "L’atelier pilote ouvre le 30 juin : trois PME y apportent déjà leurs pièces. La tranche 2 avance comme prévu.",
    ),
  ],
  funding: thinkAndMakeFunding,
  forecasts: [],
  expenses: thinkAndMakeSpending,
};
