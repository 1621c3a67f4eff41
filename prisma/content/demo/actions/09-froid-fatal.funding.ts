import { FEDER, REGION, STATE } from "../story/funders";
import {
  type FundingStory,
  financing,
  granted,
  lost,
  ownFunds,
  prospective,
  requested,
  underReview,
} from "../story/funding";

export const froidFatalFunding: readonly FundingStory[] = [
  ownFunds("Schneider Electric", "2020-01-20", 1_140_000_00, "Décision d’investissement"),
  financing(STATE, "STATE_INVESTMENT", "Récupération de chaleur", [
    requested("2020-06-30", 570_000_00, { base: 1_900_000_00, rate: 30, file: "1310478" }),
    underReview("2020-10-05", "Préfecture de région, service instructeur"),
  ]),
  financing(REGION, "REGION", "Transition énergétique", [
    requested("2020-01-30", 190_000_00, { base: 1_900_000_00, rate: 10, file: "REG-2020-0049" }),
    granted("2020-03-06", 190_000_00, {
      document: "Commission permanente du 6 mars 2020",
      startBy: ["2021-03-31", "Article 3 de la décision : commencement avant le 31 mars 2021"],
    }),
    lost("LAPSED", "2021-04-01", "Travaux non commencés au 31 mars 2021, sans prorogation demandée."),
  ]),
  financing(FEDER, "FEDER", "Efficacité énergétique", [
    prospective("2021-04-20", 190_000_00, { base: 1_900_000_00, rate: 10 }),
  ]),
];
