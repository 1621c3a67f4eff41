import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { amended, milestone, postponed, reached } from "../story/milestones";
import { amendedPlan } from "../story/monthly-plan";
import { poleMecaniqueFunding } from "./03-pole-mecanique.funding";
import { poleMecaniqueSpending } from "./03-pole-mecanique.spending";

export const poleMecanique: ActionStory = {
  number: 3,
  plan: {
    2019: [500],
    2020: [12_000, 27_400, 48_200, 73_200, 101_100, 130_700, 161_000, 192_900, 221_700, 246_400, 270_200, 290_600],
    2021: [307_200, 319_600, 327_800, 331_200, 330_500, 328_100, 318_400, 301_800, 284_600, 264_200, 241_100, 216_100],
    2022: [189_500, 162_300, 135_100, 108_500, 84_100, 61_100, 40_600, 24_500, 12_400, 4_500, 900, 0],
  },
  revisions: [
    amendedPlan(1, {
      2019: [500],
      2020: [5_800, 18_300, 36_700, 60_200, 86_900, 116_100, 146_500, 176_900, 210_500, 239_700, 264_500, 286_100],
      2021: [
        303_900, 317_700, 327_200, 332_300, 332_600, 329_900, 324_900, 307_600, 291_400, 271_800, 249_400, 224_700,
      ],
      2022: [198_400, 171_100, 143_800, 116_700, 91_300, 68_300, 46_200, 28_800, 15_500, 6_300, 1_400, 100],
    }),
    amendedPlan(2, {
      2019: [500],
      2020: [5_800, 18_300, 36_700, 60_200, 86_900, 116_100, 146_500, 176_900, 210_500, 234_800, 260_200, 282_500],
      2021: [
        301_200, 315_800, 326_200, 332_200, 333_500, 330_400, 328_600, 310_900, 295_400, 276_300, 254_400, 230_000,
      ],
      2022: [204_000, 176_700, 149_300, 122_000, 96_000, 72_900, 49_900, 31_700, 17_500, 7_400, 1_700, 100],
    }),
  ],
  operatingPercent: 0,
  milestones: [
    milestone("Étude de programmation remise", 1, "2020-02-28", reached("2020-03-06")),
    milestone(
      "Permis d’aménager délivré",
      2,
      "2020-06-30",
      postponed(
        "2020-06-02",
        "2020-07-17",
        "PROCEDURE",
        "Délais d’instruction suspendus pendant l’état d’urgence sanitaire.",
      ),
      reached("2020-07-17"),
    ),
    milestone("Acquisition foncière signée (4,2 ha)", 3, "2020-10-15", reached("2020-10-09")),
    milestone("Marchés de travaux notifiés, lots 1 à 4", 2, "2020-12-15", reached("2020-12-22")),
    milestone(
      "Livraison de la charpente, lot 2",
      3,
      "2021-04-29",
      postponed("2021-04-12", "2021-05-31", "SUPPLIER", "L’aciérie annonce un mois de retard sur les profilés."),
      postponed(
        "2021-06-12",
        "2021-06-30",
        "SUPPLIER",
        "Pénurie d’acier : le fabricant livre en deux fois, les 16 et 30 juin. Le levage suit sans interruption.",
      ),
    ),
    milestone(
      "Clos et couvert",
      3,
      "2021-09-24",
      postponed("2021-06-12", "2021-11-05", "SUPPLIER", "La couverture suit la livraison de la charpente."),
    ),
    milestone("Voiries et réseaux réceptionnés", 2, "2021-12-15", amended(2, "2022-01-31")),
    milestone(
      "Atelier et banc d’essai réceptionnés",
      1,
      "2022-06-30",
      postponed("2021-06-12", "2022-08-12", "SUPPLIER", "Les lots techniques entrent après le clos et couvert."),
    ),
    milestone(
      "Première entreprise installée",
      1,
      "2022-09-30",
      postponed("2021-06-12", "2022-10-14", "OTHER", "Le bail prend effet deux mois après la réception de l’atelier."),
    ),
  ],
  statuses: [
    declared("2020-01-14", "ON_TRACK", "L’étude de programmation est lancée ; le foncier est identifié."),
    declared(
      "2020-07-20",
      "ON_TRACK",
      "Le permis d’aménager est délivré ; la démolition du hangar se termine début août.",
    ),
    declared(
      "2020-12-23",
      "ON_TRACK",
      "Les quatre lots de travaux sont notifiés. Le foncier a été signé avec six jours d’avance.",
    ),
    declared(
      "2021-05-17",
      "WATCH",
      "Le COPIL a autorisé l’avenant au marché du lot 2. La livraison de la charpente dépend de l’aciérie.",
    ),
    declared(
      "2021-06-12",
      "LATE",
      "La charpente arrivera le 30 juin, soixante-deux jours après la date prévue. Le clos et couvert glisse au 5 novembre ; la fin de l’action reste en 2022. L’avenant au marché du lot 2 porte la prévision à 6,35 M€.",
    ),
  ],
  funding: poleMecaniqueFunding,
  forecasts: [
    revised("2020-12-23", 6_180_000_00, "Les quatre lots sont notifiés un peu sous l’estimation."),
    revised(
      "2021-05-12",
      6_350_000_00,
      "Avenant n° 1 au marché du lot 2, 148 000 € de renforts de charpente, et étude de sol complémentaire.",
    ),
  ],
  expenses: poleMecaniqueSpending,
};
