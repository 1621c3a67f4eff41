import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { amended, milestone, postponed, reached } from "../story/milestones";
import { amendedPlan } from "../story/monthly-plan";
import { sLabFunding } from "./05-s-lab.funding";
import { sLabSpending } from "./05-s-lab.spending";

export const sLab: ActionStory = {
  number: 5,
  plan: {
    2019: [300],
    2020: [8_000, 20_000, 37_600, 59_700, 85_800, 115_100, 146_300, 180_400, 214_400, 244_800, 275_800, 304_900],
    2021: [331_200, 354_400, 373_700, 388_700, 399_100, 407_600, 409_700, 400_500, 390_600, 375_800, 356_400, 332_500],
    2022: [304_700, 273_600, 239_900, 204_400, 168_900, 133_100, 96_800, 65_200, 38_100, 17_200, 4_600, 200],
  },
  revisions: [
    amendedPlan(2, {
      2019: [300],
      2020: [4_200, 13_900, 29_500, 50_100, 74_900, 103_300, 134_100, 166_500, 203_600, 233_200, 265_100, 295_300],
      2021: [
        323_000, 347_700, 368_800, 385_600, 398_100, 405_600, 415_600, 405_600, 397_700, 384_800, 367_000, 344_800,
      ],
      2022: [318_200, 288_200, 255_200, 220_000, 183_500, 149_200, 110_600, 77_300, 47_800, 23_900, 7_400, 400],
    }),
  ],
  operatingPercent: 0,
  milestones: [
    milestone("Permis de construire déposé", 1, "2020-02-28", reached("2020-03-06")),
    milestone(
      "Permis de construire délivré",
      2,
      "2020-07-31",
      postponed("2020-05-11", "2020-08-21", "PROCEDURE", "Instruction suspendue pendant l’état d’urgence sanitaire."),
      reached("2020-08-21"),
    ),
    milestone(
      "Fondations achevées",
      3,
      "2021-01-29",
      postponed(
        "2020-12-14",
        "2021-02-26",
        "TECHNICAL",
        "Une cavité sous l’angle nord : comblement et pieux supplémentaires.",
      ),
      reached("2021-03-05", "2021-03-08"),
    ),
    milestone(
      "Hors d’eau, hors d’air",
      3,
      "2021-07-30",
      postponed(
        "2021-05-18",
        "2021-09-15",
        "SUPPLIER",
        "Les menuiseries extérieures arrivent en août au lieu de juin.",
      ),
    ),
    milestone("Convention signée avec les écoles", 1, "2022-02-28"),
    milestone("Plateaux techniques livrés", 3, "2022-01-31", amended(2, "2022-03-15")),
    milestone(
      "Premier tournage d’essai",
      2,
      "2022-05-31",
      postponed("2021-05-18", "2022-06-30", "SUPPLIER", "Suit la pose des menuiseries et le traitement acoustique."),
    ),
    milestone("Ouverture aux professionnels", 2, "2022-09-30"),
    milestone("Trente emplois installés", 1, "2022-11-30"),
  ],
  statuses: [
    declared("2020-02-10", "ON_TRACK", "Les études avancent ; le permis de construire est déposé début mars."),
    declared("2020-09-14", "ON_TRACK", "Le permis est délivré, les fondations spéciales ont commencé."),
    declared(
      "2020-12-14",
      "WATCH",
      "Une cavité est apparue sous l’angle nord ; il faut la combler avant de finir les fondations.",
    ),
    declared(
      "2021-03-08",
      "ON_TRACK",
      "Les fondations sont achevées ; les élévations rattrapent une partie du temps perdu.",
    ),
    declared(
      "2021-06-08",
      "WATCH",
      "Le hors d’eau, hors d’air passe au 15 septembre et les métaux renchérissent : je porte la prévision à 8,20 M€.",
    ),
  ],
  funding: sLabFunding,
  forecasts: [
    revised("2020-12-14", 7_950_000_00, "Comblement de la cavité et pieux supplémentaires : 150 000 €."),
    revised(
      "2021-06-08",
      8_200_000_00,
      "Hausse de l’acier et de l’aluminium sur la charpente et les menuiseries : 250 000 € de plus.",
      [
        ...[150_000_00, 260_000_00, 240_000_00, 320_000_00, 380_000_00, 420_000_00, 440_000_00],
        ...[430_000_00, 420_000_00, 410_000_00, 390_000_00, 370_000_00, 340_000_00],
        ...[310_000_00, 280_000_00, 240_000_00, 200_000_00, 130_000_00, 91_349_06],
      ],
    ),
  ],
  expenses: sLabSpending,
};
