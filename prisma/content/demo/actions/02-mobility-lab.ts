import type { ActionStory } from "../story/action-story";
import { declared, revised } from "../story/declarations";
import { milestone, postponed, reached } from "../story/milestones";
import { committed, expense, invoiced, purchase } from "../story/spending";

export const mobilityLab: ActionStory = {
  number: 2,
  plan: {
    2019: [200],
    2020: [1_900, 5_700, 11_100, 17_800, 25_400, 33_700, 42_100, 50_500, 60_000, 66_900, 74_000, 80_400],
    2021: [85_800, 90_300, 93_600, 95_700, 96_700, 96_400, 96_600, 92_200, 88_400, 83_600, 78_000, 71_400],
    2022: [64_300, 56_800, 48_800, 40_900, 33_000, 25_900, 18_300, 12_300, 7_100, 3_300, 900, 0],
  },
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
  forecasts: [
    revised(
      "2021-06-03",
      1_600_000_00,
      "La deuxième navette est retirée : une seule suffit à l’essai, d’après l’étude de faisabilité.",
    ),
  ],
  expenses: [
    expense(
      "Diagnostic des mobilités du bassin",
      "Cabinet Routelune",
      "Études",
      committed("2020-01-27", 51_005_00, "Marché notifié"),
      invoiced("2020-02-20", 23_397_00, "Rapport d’étape", { paidOn: "2020-03-20" }),
      invoiced("2020-05-15", 27_608_00, "Rapport final", { paidOn: "2020-06-15" }),
    ),
    expense(
      "Assistance à maîtrise d’ouvrage",
      "Conseil Aubrelle",
      "Prestations",
      committed("2020-03-02", 95_700_00, "Commande signée"),
      invoiced("2020-03-04", 19_218_12, "Note n° 1", { paidOn: "2020-03-31" }),
      invoiced("2020-06-05", 21_276_13, "Note n° 2", { paidOn: "2020-07-02" }),
      invoiced("2020-11-09", 21_227_56, "Note n° 3", { paidOn: "2020-12-08" }),
    ),
    expense(
      "Douze vélos cargos d’essai",
      "Cycles Castelombre",
      "Équipements",
      committed("2020-05-25", 70_180_00, "Commande signée"),
      invoiced("2020-07-10", 70_180_00, "Livraison", { paidOn: "2020-08-10" }),
    ),
    expense(
      "Bornes de recharge expérimentales",
      "Énergie Pierrefauve",
      "Équipements",
      committed("2020-06-22", 89_251_46, "Commande signée"),
      invoiced("2020-07-20", 36_178_84, "Acompte", { paidOn: "2020-08-20" }),
      invoiced("2020-10-20", 53_072_62, "Mise en service", { paidOn: "2020-11-20" }),
    ),
    purchase(
      "Location d’un minibus électrique pour la semaine d’essai",
      "Cars Mirandelle",
      "Services",
      "2020-09-16",
      7_230_70,
    ),
    expense(
      "Plateforme de données de mobilité",
      "Logiciels Sauvebrune",
      "Logiciels",
      committed("2020-09-21", 97_700_00, "Commande signée"),
      invoiced("2020-10-15", 32_073_03, "Étape 1", { paidOn: "2020-11-16" }),
      invoiced("2021-01-19", 33_083_00, "Étape 2", { paidOn: "2021-02-18" }),
      invoiced("2021-05-28", 31_112_00, "Étape 3"),
    ),
    expense(
      "Étude de faisabilité de la navette autonome",
      "Cabinet Routelune",
      "Études",
      committed("2020-10-19", 57_555_43, "Marché notifié"),
      invoiced("2020-12-01", 28_865_15, "Rapport d’étape", { paidOn: "2020-12-28" }),
      invoiced("2021-03-05", 28_690_28, "Rapport final", { paidOn: "2021-04-06" }),
    ),
    expense(
      "Évaluation des usages",
      "Institut Fontcreuse",
      "Études",
      committed("2020-11-30", 38_000_00, "Marché notifié"),
      invoiced("2021-02-22", 21_635_29, "Enquête initiale", { paidOn: "2021-03-23" }),
    ),
    expense(
      "Site d’essai : concours et maîtrise d’œuvre",
      "Atelier Galéjane",
      "Prestations",
      committed("2021-02-15", 194_085_13, "Marché de concours attribué"),
      invoiced("2021-04-12", 25_580_00, "Indemnités du concours", { paidOn: "2021-05-20" }),
    ),
    expense(
      "Étude de sol du site d’essai",
      "Géo Valcendre",
      "Études",
      committed("2021-04-26", 40_442_28, "Marché notifié"),
      invoiced("2021-06-01", 40_442_28, "Rapport"),
    ),
  ],
};
