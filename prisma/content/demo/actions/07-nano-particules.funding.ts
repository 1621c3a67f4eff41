import { BANKS, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

export const nanoParticulesFunding: readonly FundingStory[] = [
  ownFunds("SD Tech", "2020-01-07", 1_675_000_00, "Décision d’investissement"),
  financing(
    BANKS,
    "BANK_LOAN",
    null,
    [requested("2020-02-10", 335_000_00), contracted("2020-04-20", 335_000_00, { document: "Contrat de prêt" })],
    instalment("2020-05-04", 335_000_00, { receivedOn: "2020-05-07" }),
  ),
  financing(
    REGION,
    "REGION",
    "Recherche et innovation",
    [
      requested("2020-02-07", 670_000_00, { base: 3_350_000_00, rate: 20, file: "REG-2020-0058" }),
      underReview("2020-03-02", "Région, direction de la recherche"),
      granted("2020-07-03", 670_000_00, { document: "Commission permanente du 3 juillet 2020" }),
      contracted("2020-08-31", 670_000_00, { document: "Convention REG-2020-0058" }),
    ],
    advance("2020-09-14", 134_000_00, { receivedOn: "2020-11-05" }),
    instalment("2021-02-15", 120_000_00, { receivedOn: "2021-04-12" }),
  ),
  financing(
    STATE,
    "STATE_INVESTMENT",
    "France Relance, investissement industriel",
    [
      requested("2020-10-12", 670_000_00, { base: 3_350_000_00, rate: 20, file: "1366081" }),
      underReview("2020-11-02", "Préfecture de région, service économique"),
      granted("2020-12-07", 670_000_00, { document: "Décision du 7 décembre 2020" }),
      contracted("2021-01-14", 670_000_00, {
        document: "Convention du 14 janvier 2021",
        completeBy: ["2023-01-14", "Article 2 de la convention : vingt-quatre mois"],
      }),
    ],
    advance("2021-01-25", 201_000_00, { receivedOn: "2021-03-11" }),
    instalment("2021-04-02", 80_000_00, { receivedOn: "2021-06-01" }),
  ),
];
