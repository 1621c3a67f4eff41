import { AGGLO, FEDER, PUBLIC_BANK, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

export const poleMecaniqueFunding: readonly FundingStory[] = [
  ownFunds(AGGLO, "2019-12-19", 2_480_000_00, "Délibération du 19 décembre 2019"),
  financing(
    REGION,
    "REGION",
    "Immobilier d’entreprise",
    [
      requested("2020-01-20", 1_240_000_00, { base: 6_200_000_00, rate: 20, file: "REG-2020-0036" }),
      underReview("2020-02-11", "Région, direction de l’économie"),
      granted("2020-07-03", 1_240_000_00, { document: "Commission permanente du 3 juillet 2020" }),
      contracted("2020-09-10", 1_240_000_00, {
        document: "Convention REG-2020-0036",
        completeBy: ["2023-09-10", "Article 6 de la convention : trois ans après sa signature"],
      }),
    ],
    advance("2020-09-28", 248_000_00, { receivedOn: "2020-11-13" }),
    instalment("2021-03-22", 252_000_00, { receivedOn: "2021-05-06" }),
  ),
  financing(
    STATE,
    "DSIL",
    null,
    [
      requested("2020-02-14", 930_000_00, { base: 6_200_000_00, rate: 15, file: "1243360" }),
      underReview("2020-03-09", "Sous-préfecture d’Alès"),
      granted("2020-06-26", 930_000_00, {
        document: "Arrêté attributif du 26 juin 2020",
        startBy: ["2022-06-26", "Article 4 de l’arrêté : deux ans après la notification"],
        completeBy: ["2024-06-26", "Article 4 de l’arrêté : quatre ans après la notification"],
      }),
      contracted("2020-07-08", 930_000_00, { document: "Arrêté notifié le 8 juillet 2020" }),
    ],
    advance("2020-07-27", 279_000_00, { receivedOn: "2020-09-21" }),
    instalment("2021-04-12", 91_000_00, { receivedOn: "2021-05-31" }),
  ),
  financing(FEDER, "FEDER", null, [
    requested("2020-12-18", 930_000_00, { base: 6_200_000_00, rate: 15, file: "FED-2020-1122" }),
    underReview("2021-02-08", "Région, autorité de gestion du FEDER"),
  ]),
  financing(
    PUBLIC_BANK,
    "BANQUE_DES_TERRITOIRES",
    "Prêt à long terme",
    [
      requested("2020-03-16", 620_000_00, { holder: "Banque des Territoires, direction régionale" }),
      granted("2020-09-07", 620_000_00, { document: "Accord du 7 septembre 2020" }),
      contracted("2020-10-02", 620_000_00, { document: "Contrat de prêt du 2 octobre 2020" }),
    ],
    instalment("2020-12-07", 340_000_00, { receivedOn: "2020-12-21" }),
  ),
];
