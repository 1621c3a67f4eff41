import { BANKS, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

/** The Région gives more than its rate of the base: the screen says so, and keeps the award as it is. */
export const capelleFunding: readonly FundingStory[] = [
  ownFunds("Groupe Capelle", "2020-01-08", 2_530_000_00, "Décision d’investissement"),
  financing(
    BANKS,
    "BANK_LOAN",
    null,
    [
      requested("2020-03-02", 1_150_000_00),
      granted("2020-04-30", 1_150_000_00, { document: "Offre de prêt" }),
      contracted("2020-05-28", 1_150_000_00, { document: "Contrat de prêt" }),
    ],
    instalment("2020-06-15", 500_000_00, { receivedOn: "2020-06-18" }),
  ),
  financing(
    REGION,
    "REGION",
    "Recherche et innovation",
    [
      requested("2020-02-24", 450_000_00, { base: 1_500_000_00, rate: 30, file: "REG-2020-0071" }),
      underReview("2020-03-30", "Région, direction de la recherche"),
      granted("2020-10-16", 460_000_00, { document: "Commission permanente du 16 octobre 2020" }),
      contracted("2020-11-20", 460_000_00, { document: "Convention REG-2020-0071" }),
    ],
    advance("2020-12-02", 92_000_00, { receivedOn: "2021-01-28" }),
  ),
  financing(
    STATE,
    "STATE_INVESTMENT",
    "France Relance, investissement industriel",
    [
      requested("2020-10-19", 460_000_00, { base: 2_300_000_00, rate: 20, file: "1371226" }),
      underReview("2020-11-09", "Préfecture de région, service économique"),
      granted("2020-12-21", 460_000_00, {
        document: "Décision du 21 décembre 2020",
        completeBy: ["2022-12-21", "Article 2 de la décision : vingt-quatre mois"],
      }),
      contracted("2021-01-28", 460_000_00, { document: "Convention du 28 janvier 2021" }),
    ],
    advance("2021-02-08", 138_000_00, { receivedOn: "2021-03-26" }),
  ),
];
