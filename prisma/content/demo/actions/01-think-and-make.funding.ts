import { AGGLO, FEDER, REGION, STATE } from "../story/funders";
import { contracted, type FundingStory, financing, granted, ownFunds, requested, underReview } from "../story/funding";
import { advance, instalment } from "../story/funding-payments";

export const thinkAndMakeFunding: readonly FundingStory[] = [
  ownFunds("IMT Mines Alès", "2020-01-15", 480_000_00, "Décision du conseil de l’école"),
  financing(
    REGION,
    "REGION",
    "Plateformes technologiques",
    [
      requested("2020-01-22", 720_000_00, { base: 2_400_000_00, rate: 30, file: "REG-2020-0041" }),
      underReview("2020-02-10", "Région, direction de l’économie"),
      granted("2020-07-03", 720_000_00, {
        document: "Commission permanente du 3 juillet 2020",
        completeBy: ["2023-07-03", "Article 5 de la convention : trois ans après la décision"],
      }),
      contracted("2020-09-04", 720_000_00, { document: "Convention REG-2020-0041" }),
    ],
    advance("2020-09-15", 144_000_00, { receivedOn: "2020-11-06" }),
    instalment("2021-02-22", 216_000_00, { receivedOn: "2021-04-29" }),
  ),
  financing(
    STATE,
    "FNADT",
    null,
    [
      requested("2020-01-24", 480_000_00, { base: 2_400_000_00, rate: 20, file: "1204817" }),
      underReview("2020-02-17", "Préfecture de région, service des affaires régionales"),
      granted("2020-06-12", 480_000_00, {
        document: "Arrêté attributif du 12 juin 2020",
        startBy: ["2022-06-12", "Article 3 de l’arrêté : deux ans après la notification"],
      }),
      contracted("2020-07-20", 480_000_00, { document: "Convention FNADT du 20 juillet 2020" }),
    ],
    advance("2020-08-03", 96_000_00, { receivedOn: "2020-09-18" }),
    instalment("2021-03-10", 120_000_00, {
      receivedOn: "2021-05-18",
      mistyped: { amount: 12_000_00, noticedOn: "2021-05-20", reason: "Un zéro manquait au montant reçu." },
    }),
  ),
  financing(
    FEDER,
    "FEDER",
    null,
    [
      requested("2020-03-02", 500_000_00, { base: 2_400_000_00, rate: 20, file: "FED-2020-0317" }),
      underReview("2020-04-20", "Région, autorité de gestion du FEDER"),
      granted("2020-11-27", 480_000_00, { document: "Comité de programmation du 27 novembre 2020" }),
      contracted("2021-01-15", 480_000_00, {
        document: "Convention FEDER du 15 janvier 2021",
        completeBy: ["2022-12-31", "Article 2 de la convention : fin de l’éligibilité des dépenses"],
      }),
    ],
    instalment("2021-03-29", 190_000_00),
  ),
  financing(
    AGGLO,
    "OTHER",
    "Fonds de concours",
    [
      requested("2020-01-17", 240_000_00, { base: 2_400_000_00, rate: 10 }),
      granted("2020-02-13", 240_000_00, { document: "Délibération du 13 février 2020" }),
      contracted("2020-03-09", 240_000_00, { document: "Convention de fonds de concours" }),
    ],
    instalment("2020-12-14", 120_000_00, { receivedOn: "2021-01-22" }),
  ),
];
