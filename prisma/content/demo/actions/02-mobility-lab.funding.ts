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

/** The own share stays under the 20 % a local authority owes: the screen says so. */
export const mobilityLabFunding: readonly FundingStory[] = [
  ownFunds(AGGLO, "2019-12-19", 240_000_00, "Délibération du 19 décembre 2019"),
  financing(REGION, "REGION", "Mobilités innovantes", [
    requested("2020-06-15", 370_000_00, { base: 1_850_000_00, rate: 20, file: "REG-2020-0188" }),
    underReview("2020-07-06", "Région, direction des mobilités"),
    granted("2021-02-12", 370_000_00, {
      document: "Commission permanente du 12 février 2021",
      holder: "Alès Agglomération, service des finances",
    }),
  ]),
  financing(STATE, "DSIL", null, [
    requested("2020-02-28", 430_000_00, { base: 1_720_000_00, rate: 25, file: "1251903" }),
    underReview("2020-03-23", "Sous-préfecture d’Alès"),
    granted("2020-09-01", 430_000_00, {
      document: "Arrêté attributif du 1er septembre 2020",
      startBy: ["2021-08-31", "Article 4 de l’arrêté : commencement des travaux avant le 31 août 2021"],
      completeBy: ["2024-08-31", "Article 4 de l’arrêté : quatre ans après la notification"],
    }),
    contracted("2020-10-20", 430_000_00, { document: "Arrêté notifié le 20 octobre 2020" }),
  ]),
  financing(FEDER, "FEDER", "Mobilité urbaine durable", [
    requested("2020-10-26", 710_000_00, { base: 1_775_000_00, rate: 40, file: "FED-2020-0904" }),
    underReview("2020-11-24", "Région, autorité de gestion du FEDER"),
  ]),
  financing(PUBLIC_BANK, "BANQUE_DES_TERRITOIRES", "Prêt mobilité", [
    requested("2021-05-03", 100_000_00, { holder: "Banque des Territoires, direction régionale" }),
  ]),
  financing(DEPARTMENT, "DEPARTMENT", null, [
    requested("2020-04-27", 100_000_00, { base: 1_850_000_00, rate: 6, file: "DEP-2020-077" }),
    underReview("2020-06-02", "Département, direction des mobilités"),
    lost("REFUSED", "2020-09-14", "Le règlement départemental ne finance pas les expérimentations."),
  ]),
];
