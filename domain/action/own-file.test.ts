import { expect, test } from "vitest";
import { aMilestone, euro } from "@/test-support/facts";
import { aFile, step } from "@/test-support/funding-files";
import { anOpenObstacle } from "@/test-support/open-obstacle";
import { type CalendarDate, calendarDate } from "../shared/calendar-date";
import { type OwnFile, type OwnFileFacts, ownFile } from "./own-file";

const DAY = calendarDate("2021-06-15");
const on = calendarDate;
const NOTHING: OwnFileFacts = {
  number: 7,
  files: [],
  justified: { paid: euro(0), done: false },
  started: true,
  obstacles: [],
  questions: [],
  milestones: [],
  proven: [],
  meeting: null,
};
const told = (facts: Partial<OwnFileFacts>, asOf: CalendarDate = DAY) => ownFile({ ...NOTHING, ...facts }, asOf);
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const said = (file: OwnFile, part: Exclude<keyof OwnFile, "headline">) =>
  file[part].map(({ sentence }) => spaced(sentence));

const grid = { kind: "SERVICE", name: "Enedis", replyDueOn: on("2021-06-11") } as const;
const question = { id: "q1", author: "Agent de préfecture", text: "Quel délai ?", askedOn: on("2021-06-04") };

test("with nothing awaited on any side, it says so", () => {
  const file = told({});
  expect(file.headline).toBe("Rien ne vous est demandé, et personne ne vous fait attendre");
  expect([file.hands, file.asked, file.deadlines, file.files]).toEqual([[], [], [], []]);
});

test("a late answer comes before the files that wait, the oldest file first", () => {
  const files = [
    aFile({ title: "Tranche 2", moves: [step("REQUESTED", "2021-05-01", 100)] }),
    aFile({
      funder: "État",
      funderKind: "STATE",
      moves: [step("REQUESTED", "2021-03-01", 100), step("UNDER_REVIEW", "2021-06-01", null, { holder: "DREETS" })],
    }),
    aFile({ kind: "OWN_FUNDS", moves: [step("REQUESTED", "2019-01-01", 100)] }),
  ];
  const file = told({ files, obstacles: [anOpenObstacle({ holder: grid })] });
  expect(spaced(file.headline)).toBe("Le raccordement attend Enedis depuis 34 jours, réponse due il y a 4 jours");
  expect(said(file, "hands")).toEqual([
    "Enedis, depuis 34 jours : le raccordement, réponse due il y a 4 jours, au prochain COPIL.",
    "DREETS, depuis 14 jours : la décision du financeur (État), attendue depuis 106 jours.",
    "Région Occitanie, depuis 45 jours : la décision du financeur.",
  ]);
  expect(file.hands[0]?.target).toMatchObject({ action: 7, query: { blocage: "o1" } });
});

test("a question comes first, oldest before newest, then what is in the action's own hands", () => {
  const later = { ...question, id: "q2", askedOn: on("2021-06-10") };
  const file = told({
    questions: [later, question],
    obstacles: [anOpenObstacle({ title: "Deux régleurs manquent." })],
  });
  expect(spaced(file.headline)).toBe("2 précisions vous sont demandées");
  expect(said(file, "asked")).toEqual([
    "Agent de préfecture demande une précision depuis 11 jours : « Quel délai ? »",
    "Agent de préfecture demande une précision depuis 5 jours : « Quel délai ? »",
    "« Deux régleurs manquent. » : l’action a la main depuis 34 jours.",
  ]);
  expect(file.asked[0]?.target.query).toEqual({ fil: "q1" });
  expect(told({ questions: [question] }).headline).toBe("Une précision vous est demandée");
  expect(told({ obstacles: [anOpenObstacle({})] }).headline).toBe("C’est à vous de jouer");
});

test("a milestone reached lately asks for its piece for ninety days, until one is joined", () => {
  const reached = aMilestone({ id: "m1", title: "Réception", actual: on("2021-03-17") });
  expect(said(told({ milestones: [reached] }), "asked")).toEqual([
    "La pièce qui prouve « Réception », atteint le 17 mars 2021, n’est pas déposée.",
  ]);
  expect(told({ milestones: [reached] }, on("2021-06-16")).asked).toEqual([]);
  expect(told({ milestones: [reached], proven: ["m1"] }).asked).toEqual([]);
});

test("what may be claimed names the pieces still to join, and none once all is claimed", () => {
  const signed = step("CONTRACTED", "2020-09-01", 100, { eligibleBase: euro(200), document: "Convention REG-58" });
  const asked = said(
    told({ files: [aFile({ moves: [signed] })], justified: { paid: euro(100), done: true } }),
    "asked",
  );
  expect(asked).toEqual([
    "Région Occitanie : 50 € peuvent être appelés. Pièces à joindre : état récapitulatif définitif des dépenses acquittées, certificat d’achèvement, liste des aides publiques perçues.",
  ]);
  const claimed = aFile({ moves: [signed], claims: [["2021-05", 50]], receipts: [["2021-05", 50]] });
  expect(told({ files: [claimed], justified: { paid: euro(100), done: true } }).asked).toEqual([]);
});

test("what is late stands before what comes, the nearest day first; the session of the day is today", () => {
  const file = told({
    meeting: { number: 6, heldOn: on("2021-06-24") },
    milestones: [
      aMilestone({ id: "m1", title: "Charpente", baseline: on("2021-04-29") }),
      aMilestone({ id: "m2", title: "Essais", baseline: on("2021-07-22") }),
      aMilestone({ id: "m3", title: "Visite", baseline: on("2021-06-16") }),
    ],
    files: [
      aFile({
        moves: [
          step("CONTRACTED", "2020-09-01", 100, {
            startBy: { on: on("2021-06-20"), basis: "Article 1" },
            completeBy: { on: on("2023-01-14"), basis: "Article 2" },
          }),
        ],
      }),
    ],
  });
  expect(said(file, "deadlines")).toEqual([
    "« Charpente » : dépassé de 47 jours.",
    "« Visite », prévu le 16 juin 2021, dans 1 jour.",
    "COPIL n° 6 le 24 juin 2021, dans 9 jours.",
    "Région Occitanie : à terminer avant le 14 janvier 2023, dans 578 jours.",
  ]);
  const session = told({ meeting: { number: 6, heldOn: DAY } });
  expect(said(session, "deadlines")).toEqual(["COPIL n° 6 le 15 juin 2021, aujourd’hui."]);
});

test("an aid not begun is lost by its first day; one lost, settled or of an action that is over asks for nothing", () => {
  const moves = [step("CONTRACTED", "2020-09-01", 100, { startBy: { on: on("2021-06-14"), basis: "Article 1" } })];
  expect(said(told({ files: [aFile({ moves })], started: false }), "deadlines")).toEqual([
    "Région Occitanie : à commencer avant le 14 juin 2021, dépassé de 1 jour.",
  ]);
  expect(told({ files: [aFile({ moves })] }).deadlines).toEqual([]);
  const lapsed = [...moves, step("LAPSED", "2021-06-01")];
  expect(told({ files: [aFile({ moves: lapsed })], started: false }).deadlines).toEqual([]);
});

test("each public aid says where it stands and what came in", () => {
  const moves = [step("REQUESTED", "2020-03-01", 200_000), step("CONTRACTED", "2020-09-01", 200_000)];
  const file = told({ files: [aFile({ moves, claims: [["2021-01", 50_000]], receipts: [["2021-02", 50_000]] })] });
  expect(said(file, "files")).toEqual([
    "Région Occitanie : conventionné depuis le 1er septembre 2020, 0,05 M€ versés sur 0,20 M€.",
  ]);
});
