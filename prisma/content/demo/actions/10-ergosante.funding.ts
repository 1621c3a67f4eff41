import { BANKS, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

export const ergosanteFunding: readonly FundingStory[] = [
  ownFunds("Ergosanté", "2020-01-13", 1_180_000_00, "Décision d’investissement"),
  financing(
    BANKS,
    "BANK_LOAN",
    null,
    [
      requested("2020-02-24", 885_000_00),
      granted("2020-05-11", 885_000_00, { document: "Offre de prêt" }),
      contracted("2020-06-08", 885_000_00, { document: "Contrat de prêt" }),
    ],
    instalment("2020-06-22", 400_000_00, { receivedOn: "2020-06-25" }),
  ),
  financing(
    REGION,
    "REGION",
    "Économie sociale et solidaire",
    [
      requested("2020-02-17", 590_000_00, { base: 2_950_000_00, rate: 20, file: "REG-2020-0064" }),
      underReview("2020-03-23", "Région, direction de l’économie"),
      granted("2020-10-16", 590_000_00, { document: "Commission permanente du 16 octobre 2020" }),
      contracted("2020-12-08", 590_000_00, {
        document: "Convention REG-2020-0064",
        completeBy: ["2023-12-08", "Article 5 de la convention : trois ans après sa signature"],
      }),
    ],
    advance("2020-12-21", 118_000_00, { receivedOn: "2021-02-25" }),
  ),
  financing(STATE, "STATE_INVESTMENT", "France Relance, investissement industriel", [
    requested("2021-04-26", 295_000_00, {
      base: 1_475_000_00,
      rate: 20,
      file: "1452309",
      holder: "Préfecture de région, service économique",
    }),
  ]),
];
