import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { amended, milestone, postponed, reached } from "../story/milestones";
import { amendedPlan } from "../story/monthly-plan";
import { committed, expense, invoiced } from "../story/spending";
import { froidFatalFunding } from "./09-froid-fatal.funding";

export const froidFatal: ActionStory = {
  number: 9,
  plan: {
    2019: [0],
    2020: [0, 2_000, 7_000, 5_000, 6_000, 10_000, 16_000, 9_000, 0, 11_000, 16_000, 18_000],
    2021: [190_000, 260_000, 260_000, 260_000, 200_000, 130_000, 110_000, 95_000, 75_000, 50_000, 40_000, 35_000],
    2022: [30_000, 25_000, 20_000, 15_000, 15_000, 10_000, 10_000, 5_000, 5_000],
  },
  revisions: [
    amendedPlan(1, {
      2019: [0],
      2020: [0, 2_000, 7_000, 5_000, 6_000, 10_000, 16_000, 9_000, 0, 11_000, 16_000, 18_000],
      2021: [4_000, 13_000, 203_000, 240_000, 260_000, 260_000, 180_000, 120_000, 100_000, 90_000, 70_000, 50_000],
      2022: [40_000, 35_000, 30_000, 25_000, 20_000, 15_000, 15_000, 10_000, 10_000, 5_000, 5_000],
    }),
  ],
  operatingPercent: 0,
  milestones: [
    milestone("Étude du gisement remise", 2, "2020-06-12", reached("2020-06-19")),
    milestone("Convention de raccordement", 3, "2020-12-15", amended(1, "2021-03-15")),
    milestone(
      "Commande de la machine à absorption",
      2,
      "2021-07-30",
      postponed("2021-04-19", "2022-01-31", "PROCEDURE", "Pas de commande avant la signature de la convention."),
    ),
    milestone(
      "Autorisation de travaux obtenue",
      2,
      "2021-09-30",
      postponed("2021-04-19", "2022-02-28", "PROCEDURE", "Le dossier joint la convention signée."),
    ),
    milestone(
      "Réseau de froid achevé",
      2,
      "2022-03-31",
      postponed("2021-04-19", "2022-09-30", "PROCEDURE", "Six mois de travaux après l’autorisation."),
    ),
    milestone(
      "Première production de froid",
      3,
      "2022-06-30",
      postponed("2021-04-19", "2022-11-15", "PROCEDURE", "Suit l’achèvement du réseau."),
    ),
    milestone("Bilan énergétique remis", 1, "2022-11-30"),
  ],
  statuses: [
    declared("2020-02-03", "ON_TRACK", "Les mesures du gisement de chaleur ont commencé."),
    declared(
      "2020-12-07",
      "WATCH",
      "Le projet de convention de raccordement est rédigé ; il attend les conditions du gestionnaire du réseau.",
    ),
    declared(
      "2021-03-22",
      "LATE",
      "La convention n’est pas signée à la date prévue : le partage du coût du raccordement reste à trancher.",
    ),
    declared(
      "2021-05-28",
      "BLOCKED",
      "La convention attend une décision du COPIL sur le partage du coût. Sans elle, ni commande ni travaux.",
    ),
  ],
  funding: froidFatalFunding,
  forecasts: [revised("2021-05-28", 1_600_000_00, "Le groupe de secours est retiré du projet : 300 000 € de moins.")],
  expenses: [
    expense(
      "Étude du gisement de chaleur fatale",
      "Thermique Fontbrune",
      "Études",
      committed("2020-01-29", 33_370_00, "Commande signée"),
      invoiced("2020-02-24", 9_810_00, "Mesures", { paidOn: "2020-03-25" }),
      invoiced("2020-06-02", 23_560_00, "Rapport final", { paidOn: "2020-07-02" }),
    ),
    expense(
      "Étude du raccordement",
      "Énergie Pierrefauve",
      "Études",
      committed("2020-05-18", 41_268_00, "Commande signée"),
      invoiced("2020-05-29", 19_700_00, "Rapport d’étape", { paidOn: "2020-06-26" }),
      invoiced("2020-10-12", 21_568_00, "Rapport final", { paidOn: "2020-11-12" }),
    ),
    expense(
      "Pré-étude de la machine à absorption",
      "Thermique Fontbrune",
      "Études",
      committed("2020-08-03", 59_822_00, "Commande signée"),
      invoiced("2020-09-01", 11_830_93, "Note n° 1", { paidOn: "2020-10-01" }),
      invoiced("2021-01-11", 11_779_76, "Note n° 2", { paidOn: "2021-02-10" }),
    ),
    expense(
      "Convention de raccordement, conseil juridique",
      "Conseil Orvalune",
      "Prestations",
      committed("2020-09-07", 27_900_00, "Convention signée"),
      invoiced("2020-11-02", 13_710_00, "Projet de convention", { paidOn: "2020-12-02" }),
    ),
    expense(
      "Instrumentation du site",
      "Instruments Aurélune",
      "Équipements",
      committed("2020-11-23", 26_000_00, "Commande signée"),
      invoiced("2021-02-01", 7_918_47, "Capteurs", { paidOn: "2021-03-03" }),
    ),
    expense(
      "Diagnostic acoustique",
      "Acoustique Nuagine",
      "Études",
      committed("2021-02-08", 12_000_00, "Commande signée"),
      invoiced("2021-05-17", 8_912_84, "Mesures"),
    ),
  ],
};
