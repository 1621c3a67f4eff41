import { AGGLO, DEPARTMENT, FEDER, PUBLIC_BANK, REGION, STATE } from "../story/funders";
import {
  contracted,
  type FundingStory,
  financing,
  granted,
  lost,
  ownFunds,
  requested,
  underReview,
} from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

/** Since the loan was given up, 130 000 € are missing: the plan does not balance. */
export const digitAlesFunding: readonly FundingStory[] = [
  ownFunds(AGGLO, "2019-12-19", 800_000_00, "Délibération du 19 décembre 2019"),
  financing(
    REGION,
    "REGION",
    "Campus numérique",
    [
      requested("2020-01-13", 775_000_00, { base: 3_100_000_00, rate: 25, file: "REG-2020-0022" }),
      granted("2020-04-17", 775_000_00, { document: "Commission permanente du 17 avril 2020" }),
      contracted("2020-06-05", 775_000_00, { document: "Convention REG-2020-0022" }),
    ],
    advance("2020-06-22", 155_000_00, { receivedOn: "2020-08-05" }),
    instalment("2020-11-30", 250_000_00, { receivedOn: "2021-01-19" }),
    instalment("2021-05-20", 125_000_00),
  ),
  financing(
    STATE,
    "DSIL",
    null,
    [
      requested("2020-01-31", 620_000_00, { base: 3_100_000_00, rate: 20, file: "1219552" }),
      underReview("2020-02-24", "Sous-préfecture d’Alès"),
      granted("2020-05-29", 620_000_00, {
        document: "Arrêté attributif du 29 mai 2020",
        completeBy: ["2024-05-29", "Article 4 de l’arrêté : quatre ans après la notification"],
      }),
      contracted("2020-06-11", 620_000_00, { document: "Arrêté notifié le 11 juin 2020" }),
    ],
    advance("2020-06-29", 186_000_00, { receivedOn: "2020-08-20" }),
    instalment("2021-01-18", 200_000_00, { receivedOn: "2021-03-08" }),
  ),
  financing(
    FEDER,
    "FEDER",
    "Services numériques",
    [
      requested("2020-02-21", 620_000_00, { base: 3_100_000_00, rate: 20, file: "FED-2020-0288" }),
      underReview("2020-04-06", "Région, autorité de gestion du FEDER"),
      granted("2020-10-16", 620_000_00, { document: "Comité de programmation du 16 octobre 2020" }),
      contracted("2020-12-03", 620_000_00, {
        document: "Convention FEDER du 3 décembre 2020",
        completeBy: ["2022-12-31", "Article 2 de la convention : fin de l’éligibilité des dépenses"],
      }),
    ],
    instalment("2021-01-25", 300_000_00, { receivedOn: "2021-05-10" }),
  ),
  financing(
    DEPARTMENT,
    "DEPARTMENT",
    null,
    [
      requested("2020-02-03", 155_000_00, { base: 3_100_000_00, rate: 5, file: "DEP-2020-019" }),
      granted("2020-06-18", 155_000_00, { document: "Délibération du 18 juin 2020" }),
      contracted("2020-09-21", 155_000_00, {
        document: "Convention du 21 septembre 2020",
        completeBy: ["2021-08-31", "Article 3 de la convention : travaux achevés le 31 août 2021"],
      }),
    ],
    instalment("2020-12-11", 60_000_00, { receivedOn: "2021-02-16" }),
  ),
  financing(PUBLIC_BANK, "BANQUE_DES_TERRITOIRES", "Prêt tiers-lieu", [
    requested("2020-05-25", 130_000_00, { holder: "Banque des Territoires, direction régionale" }),
    lost("CLOSED", "2021-01-18", "Dossier classé : le tiers-lieu ne remplit plus les conditions du prêt."),
  ]),
];
