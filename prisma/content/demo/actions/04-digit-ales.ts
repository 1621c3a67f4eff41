import type { ActionStory } from "../story/action-story";
import { declared } from "../story/declarations";
import { milestone, postponed, reached, unreached } from "../story/milestones";
import { digitAlesFunding } from "./04-digit-ales.funding";
import { digitAlesSpending } from "./04-digit-ales.spending";

export const digitAles: ActionStory = {
  number: 4,
  plan: {
    2019: [2_100],
    2020: [15_500, 34_600, 55_400, 76_300, 96_100, 114_100, 130_000, 143_300, 156_800, 162_000, 167_300, 169_700],
    2021: [169_900, 167_600, 163_300, 157_000, 149_100, 139_800, 131_700, 118_000, 106_200, 94_100, 82_000, 70_100],
    2022: [58_600, 47_900, 38_000, 29_000, 21_200, 14_900, 9_300, 5_400, 2_600, 900, 200, 0],
  },
  revisions: [],
  operatingPercent: 5,
  milestones: [
    milestone("Étude d’implantation remise", 1, "2020-02-10", reached("2020-02-07")),
    milestone("Autorisation de travaux obtenue", 1, "2020-03-02", reached("2020-03-16")),
    milestone("Première promotion accueillie", 2, "2020-10-01", reached("2020-10-05")),
    milestone("Salle des serveurs en service", 1, "2020-10-15", reached("2020-10-09", "2020-10-12")),
    milestone("Mobilier et postes livrés", 1, "2020-12-04", reached("2020-12-04")),
    milestone("Convention d’usage signée avec les organismes", 1, "2021-02-26", reached("2021-03-05")),
    milestone(
      "Réception du plateau 1",
      3,
      "2021-04-16",
      reached("2021-04-19"),
      unreached("2021-04-27", "Réserve majeure sur le désenfumage : la réception n’est pas prononcée."),
      postponed("2021-04-27", "2021-05-10", "TECHNICAL", "Reprise du désenfumage avant une seconde visite."),
      reached("2021-05-10"),
    ),
    milestone("Réception du plateau 2", 3, "2021-07-09"),
    milestone("Ouverture du tiers-lieu au public", 2, "2022-01-14"),
    milestone("Bilan d’occupation remis", 1, "2022-09-30"),
  ],
  statuses: [
    declared(
      "2020-01-22",
      "ON_TRACK",
      "La maîtrise d’œuvre est choisie ; le gros œuvre du plateau 1 démarre en février.",
    ),
    declared("2020-10-12", "ON_TRACK", "La première promotion est accueillie et la salle des serveurs fonctionne."),
    declared(
      "2021-04-27",
      "WATCH",
      "Je retire la réception du plateau 1 : le désenfumage doit être repris avant une seconde visite.",
    ),
    declared(
      "2021-05-31",
      "ON_TRACK",
      "Le plateau 1 est réceptionné depuis le 10 mai ; le plateau 2 suit le 9 juillet.",
    ),
  ],
  funding: digitAlesFunding,
  forecasts: [],
  expenses: digitAlesSpending,
};
