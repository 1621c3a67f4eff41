import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { cancelled, milestone, postponed, reached } from "../story/milestones";
import { capelleFunding } from "./06-capelle.funding";
import { capelleSpending } from "./06-capelle.spending";

export const capelle: ActionStory = {
  number: 6,
  plan: {
    2019: [400],
    2020: [4_100, 12_600, 24_600, 39_600, 56_900, 75_600, 95_300, 115_100, 137_500, 154_000, 171_800, 187_900],
    2021: [202_100, 214_200, 223_900, 230_900, 235_200, 236_600, 239_600, 231_000, 224_000, 214_500, 202_400, 188_100],
    2022: [171_900, 154_100, 135_000, 115_300, 95_200, 76_600, 56_100, 38_800, 23_700, 11_700, 3_500, 200],
  },
  revisions: [],
  operatingPercent: 0,
  milestones: [
    milestone("Halle Ducros mise à disposition", 1, "2020-02-14", reached("2020-02-14")),
    milestone("Clos de la halle achevé", 2, "2020-09-30", reached("2020-10-09")),
    milestone("Dossier technique du prototype figé", 2, "2020-12-18", reached("2020-12-11")),
    milestone(
      "Banc d’essai hydraulique en service",
      2,
      "2021-02-26",
      postponed(
        "2021-02-08",
        "2021-03-12",
        "TECHNICAL",
        "Essais de pression à refaire après le remplacement d’une pompe.",
      ),
      reached("2021-03-12"),
    ),
    milestone(
      "Présentation au salon du transport exceptionnel",
      1,
      "2021-04-20",
      cancelled("2021-02-08", "Salon annulé par ses organisateurs ; la présentation se fera avec le prototype n° 2."),
    ),
    milestone("Prototype roulant n° 1", 3, "2021-08-31"),
    milestone("Essais sur piste terminés", 2, "2022-02-28"),
    milestone("Dossier d’homologation déposé", 2, "2022-06-30"),
    milestone("Prototype n° 2 présenté", 2, "2022-10-31"),
  ],
  statuses: [
    declared(
      "2020-02-17",
      "ON_TRACK",
      "La halle est à nous depuis le 14 février ; la réhabilitation commence dans deux semaines.",
    ),
    declared("2020-10-12", "ON_TRACK", "Le clos est achevé. Le châssis du prototype n° 1 est commandé."),
    declared("2021-02-08", "WATCH", "Une pompe du banc d’essai est à remplacer ; le salon d’avril est annulé."),
    declared("2021-05-25", "ON_TRACK", "Le banc d’essai est en service ; le prototype n° 1 roulera fin août."),
  ],
  funding: capelleFunding,
  forecasts: [
    revised(
      "2021-05-25",
      4_440_000_00,
      "La deuxième motorisation reprend les études de la première : 160 000 € de moins.",
    ),
  ],
  expenses: capelleSpending,
};
