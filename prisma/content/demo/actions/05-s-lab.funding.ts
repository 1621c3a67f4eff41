import { BANKS, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

export const sLabFunding: readonly FundingStory[] = [
  ownFunds("SGroup", "2020-01-06", 3_900_000_00, "Décision d’investissement"),
  financing(
    BANKS,
    "BANK_LOAN",
    null,
    [
      requested("2020-02-17", 2_340_000_00),
      granted("2020-05-15", 2_340_000_00, { document: "Offre de prêt" }),
      contracted("2020-06-19", 2_340_000_00, { document: "Contrat de prêt" }),
    ],
    instalment("2020-07-06", 450_000_00, { receivedOn: "2020-07-10" }),
    instalment("2021-01-11", 450_000_00, { receivedOn: "2021-01-15" }),
  ),
  financing(
    REGION,
    "REGION",
    "Industries culturelles et créatives",
    [
      requested("2020-03-09", 780_000_00, { base: 7_800_000_00, rate: 10, file: "REG-2020-0095" }),
      underReview("2020-04-14", "Région, direction de l’économie"),
      granted("2020-11-20", 780_000_00, { document: "Commission permanente du 20 novembre 2020" }),
      contracted("2021-01-08", 780_000_00, {
        document: "Convention REG-2020-0095",
        completeBy: ["2023-12-31", "Article 5 de la convention"],
      }),
    ],
    advance("2021-01-25", 156_000_00, { receivedOn: "2021-03-19" }),
  ),
  financing(STATE, "STATE_INVESTMENT", "France Relance, investissement industriel", [
    requested("2020-11-16", 800_000_00, { base: 5_200_000_00, rate: 15, file: "1398740" }),
    underReview("2020-12-14", "Préfecture de région, service économique"),
    granted("2021-04-12", 780_000_00, {
      document: "Décision du 12 avril 2021",
      holder: "SGroup, direction financière",
      completeBy: ["2023-04-12", "Article 2 de la décision : vingt-quatre mois"],
    }),
  ]),
];
