import { AGGLO, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, requested, settled } from "../story/funding";
import { advance, finalPayment, instalment } from "../story/funding-payments";

/** The action ended under its budget: each funder settles its rate of what was really spent, 410 382,50 €. */
export const postBrexitFunding: readonly FundingStory[] = [
  financing("Alès Myriapolis", "OWN_FUNDS", null, [
    contracted("2020-01-06", 90_000_00, { document: "Budget 2020 de l’agence" }),
    settled("2021-06-07", "Bilan financier du 7 juin 2021"),
  ]),
  financing(
    AGGLO,
    "OTHER",
    "Participation à l’agence",
    [
      requested("2020-01-08", 135_000_00, { base: 450_000_00, rate: 30 }),
      granted("2020-01-23", 135_000_00, { document: "Délibération du 23 janvier 2020" }),
      contracted("2020-02-03", 135_000_00, { document: "Convention du 3 février 2020" }),
      settled("2021-05-12", "Certificat de paiement du 12 mai 2021"),
    ],
    advance("2020-02-10", 40_500_00, { receivedOn: "2020-02-28" }),
    instalment("2020-10-05", 54_000_00, { receivedOn: "2020-11-09" }),
    finalPayment("2021-04-08", 28_614_75, { receivedOn: "2021-05-12" }),
  ),
  financing(
    REGION,
    "REGION",
    "Attractivité",
    [
      requested("2020-01-10", 112_500_00, { base: 450_000_00, rate: 25, file: "REG-2020-0012" }),
      granted("2020-02-07", 112_500_00, { document: "Commission permanente du 7 février 2020" }),
      contracted("2020-03-12", 112_500_00, { document: "Convention REG-2020-0012" }),
      settled("2021-05-28", "Certificat de paiement du 28 mai 2021"),
    ],
    advance("2020-03-20", 22_500_00, { receivedOn: "2020-05-06" }),
    instalment("2020-10-19", 45_000_00, { receivedOn: "2020-12-04" }),
    finalPayment("2021-04-08", 35_095_63, { receivedOn: "2021-05-28" }),
  ),
  financing(
    STATE,
    "FNADT",
    null,
    [
      requested("2020-01-14", 112_500_00, { base: 450_000_00, rate: 25, file: "1197245" }),
      granted("2020-03-02", 112_500_00, { document: "Arrêté attributif du 2 mars 2020" }),
      contracted("2020-03-16", 112_500_00, { document: "Arrêté notifié le 16 mars 2020" }),
      settled("2021-06-04", "Certificat de paiement du 4 juin 2021"),
    ],
    advance("2020-03-30", 33_750_00, { receivedOn: "2020-05-18" }),
    instalment("2020-10-12", 45_000_00, { receivedOn: "2020-11-27" }),
    finalPayment("2021-04-08", 23_845_62, { receivedOn: "2021-06-04" }),
  ),
];
