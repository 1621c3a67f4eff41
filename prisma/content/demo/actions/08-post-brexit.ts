import type { ActionStory } from "../story/action-story";
import { declared } from "../story/declarations";
import { milestone, postponed, reached } from "../story/milestones";
import { committed, credited, decommitted, expense, invoiced, operating } from "../story/spending";
import { postBrexitFunding } from "./08-post-brexit.funding";

export const postBrexit: ActionStory = {
  number: 8,
  plan: {
    2019: [0],
    2020: [2_000, 10_000, 18_000, 32_000, 33_000, 30_000, 30_000, 25_000, 10_000, 40_000, 30_000, 70_000],
    2021: [25_000, 5_000, 90_000],
  },
  revisions: [],
  operatingPercent: 80,
  milestones: [
    milestone("Étude de ciblage remise", 2, "2020-04-30", reached("2020-04-24")),
    milestone("Site d’accueil en ligne", 1, "2020-05-29", reached("2020-05-29")),
    milestone(
      "Cinquante entreprises contactées",
      2,
      "2020-10-30",
      postponed("2020-09-28", "2020-11-13", "OTHER", "Les rendez-vous se font à distance, plus lentement."),
      reached("2020-11-13"),
    ),
    milestone("Premier dossier d’implantation déposé", 3, "2021-01-29", reached("2021-01-22")),
    milestone("Bilan remis au COPIL", 1, "2021-03-31", reached("2021-03-31")),
  ],
  statuses: [
    declared("2020-01-27", "ON_TRACK", "L’étude de ciblage est commandée ; nous visons cinquante entreprises."),
    declared("2020-04-24", "WATCH", "Le salon est annulé ; la prospection se fera à distance."),
    declared("2020-11-16", "ON_TRACK", "Cinquante entreprises sont contactées, quatre visites sont demandées."),
    declared(
      "2021-03-31",
      "DONE",
      "Le bilan est remis au COPIL : un dossier d’implantation déposé, trois contacts suivis par l’agence. L’action s’arrête sous son budget.",
    ),
  ],
  funding: postBrexitFunding,
  forecasts: [],
  expenses: [
    operating(
      expense(
        "Étude de ciblage des entreprises",
        "Cabinet Outremanche",
        "Études",
        committed("2020-01-10", 63_213_00, "Marché notifié"),
        invoiced("2020-02-10", 30_560_00, "Rapport d’étape", { paidOn: "2020-03-10" }),
        invoiced("2020-04-20", 32_653_00, "Rapport final", { paidOn: "2020-05-20" }),
      ),
    ),
    expense(
      "Site d’accueil des implantations",
      "Studio Papyrolle",
      "Logiciels",
      committed("2020-02-03", 38_865_00, "Commande signée"),
      invoiced("2020-03-20", 38_865_00, "Site livré", { paidOn: "2020-04-21" }),
    ),
    operating(
      expense(
        "Stand au salon de l’implantation",
        "Salons Rocaline",
        "Services",
        committed("2020-02-12", 42_000_00, "Commande signée"),
        invoiced("2020-03-02", 42_000_00, "Réservation du stand", { paidOn: "2020-05-22", paid: 24_800_00 }),
        credited("2020-04-24", 17_200_00, "Avoir sur le stand", "Salon annulé : avoir partiel de l’organisateur."),
        decommitted("2020-04-24", 17_200_00, "Stand annulé", "L’organisateur ne doit plus que la surface déjà montée."),
      ),
    ),
    operating(
      expense(
        "Chargé de prospection, convention",
        "Portage Sauvebrune",
        "Prestations",
        committed("2020-03-16", 122_359_82, "Convention signée"),
        invoiced("2020-06-15", 30_493_00, "Trimestre 1", { paidOn: "2020-07-15" }),
        invoiced("2020-09-14", 30_548_84, "Trimestre 2", { paidOn: "2020-10-13" }),
        invoiced("2020-12-01", 30_717_46, "Trimestre 3", { paidOn: "2020-12-29" }),
        invoiced("2021-02-10", 30_600_52, "Trimestre 4", { paidOn: "2021-03-12" }),
      ),
    ),
    operating(
      expense(
        "Film de présentation du territoire",
        "Studio Papyrolle",
        "Services",
        committed("2020-05-06", 24_390_00, "Commande signée"),
        invoiced("2020-06-18", 24_390_00, "Film livré", { paidOn: "2020-07-17" }),
      ),
    ),
    expense(
      "Étude de l’immobilier d’entreprise disponible",
      "Conseil Aubrelle",
      "Études",
      committed("2020-07-15", 55_140_00, "Marché notifié"),
      invoiced("2020-09-09", 27_560_00, "Inventaire", { paidOn: "2020-10-08" }),
      invoiced("2020-11-18", 27_580_00, "Fiches de sites", { paidOn: "2020-12-17" }),
    ),
    operating(
      expense(
        "Traduction des supports",
        "Traductions Clairval",
        "Services",
        committed("2020-09-02", 12_227_49, "Commande signée"),
        invoiced("2020-10-02", 12_227_49, "Supports traduits", { paidOn: "2020-11-02" }),
      ),
    ),
    operating(
      expense(
        "Mission de prospection à distance",
        "Cabinet Outremanche",
        "Prestations",
        committed("2020-10-07", 37_900_00, "Commande signée"),
        invoiced("2020-11-26", 32_679_00, "Mission exécutée", { paidOn: "2020-12-24" }),
        decommitted("2021-02-26", 5_221_00, "Solde du marché", "Marché soldé : deux rendez-vous n’ont pas eu lieu."),
      ),
    ),
    operating(
      expense(
        "Bilan de l’action",
        "Cabinet Outremanche",
        "Études",
        committed("2020-12-01", 36_708_19, "Marché notifié"),
        invoiced("2021-02-15", 36_708_19, "Rapport de bilan", { paidOn: "2021-03-16" }),
      ),
    ),
  ],
};
