import { beforeAll, describe, expect, test } from "vitest";
import { actionFigures } from "@/domain/action/action-figures";
import { FUNDING_STATUSES, type FundingLine } from "@/domain/funding/funding-line";
import { fundingWarnings } from "@/domain/funding/funding-rules";
import type { OrganizationKind } from "@/domain/funding/organization-kind";
import { journalSentence } from "@/domain/journal/journal-sentence";
import { addDays, calendarDate, daysBetween } from "@/domain/shared/calendar-date";
import { cents, portionOf, sumCents } from "@/domain/shared/money";
import { freshDatabase } from "@/test-support/database";
import { withDatabase } from "../database";
import { ORGANIZATIONS } from "../facts/organizations.facts";
import { loadContent } from "../load-content";
import { storedFacts } from "../stored-facts";
import { storedFunding } from "../stored-funding";
import { SITUATION_DATE } from "./story/calendar";

/** Action, then planned, contracted, claimed and received in cents, lost files left out of what is planned. */
const FUNDING = [
  [1, 2_400_000_00, 2_400_000_00, 886_000_00, 696_000_00],
  [2, 1_850_000_00, 670_000_00, 0, 0],
  [3, 6_200_000_00, 5_270_000_00, 1_210_000_00, 1_210_000_00],
  [4, 2_970_000_00, 2_970_000_00, 1_276_000_00, 1_151_000_00],
  [5, 7_800_000_00, 7_020_000_00, 1_056_000_00, 1_056_000_00],
  [6, 4_600_000_00, 4_600_000_00, 730_000_00, 730_000_00],
  [7, 3_350_000_00, 3_350_000_00, 870_000_00, 870_000_00],
  [8, 450_000_00, 450_000_00, 328_306_00, 328_306_00],
  [9, 1_900_000_00, 1_140_000_00, 0, 0],
  [10, 2_950_000_00, 2_655_000_00, 518_000_00, 518_000_00],
];

const funding = (asOf = SITUATION_DATE) => withDatabase((db) => storedFunding(db, asOf));
const figures = (asOf = SITUATION_DATE) =>
  withDatabase(async (db) => (await storedFacts(db, asOf)).map((facts) => actionFigures(facts, asOf)));
const named = ({ funder, action }: FundingLine & { action: number }) => `${action} ${funder}`;

beforeAll(async () => {
  await freshDatabase();
  await loadContent({ demo: true });
});

describe("the avenants of the demonstration", () => {
  test("leave the gap of each action at 15 June 2021 where the dashboard has it, to the cent", async () => {
    const told = (await figures()).map(({ number, gap }) => [number, gap]);
    expect(told).toEqual([
      [1, -108_731_60],
      [2, -530_684_28],
      [3, -801_058_65],
      [4, -78_592_82],
      [5, -1_221_349_06],
      [6, -418_073_93],
      [7, -240_795_17],
      [8, -39_617_50],
      [9, -830_122_84],
      [10, -309_885_71],
    ]);
  });

  test("each give whole plans to two or three actions, in force from the day it is signed and never before", async () => {
    const days = ["2020-10-12", "2020-10-13", "2021-03-15", "2021-03-16"].map(calendarDate);
    const read = await Promise.all(days.map(figures));
    const told = read.map((actions) =>
      actions.flatMap(({ number, planVersion, programmed }) =>
        [1, 3, 5, 9].includes(number) ? [[number, planVersion, programmed]] : [],
      ),
    );
    expect(told).toEqual([
      [
        [1, 0, 2_360_000_00],
        [3, 0, 6_170_000_00],
        [5, 0, 7_760_000_00],
        [9, 0, 1_940_000_00],
      ],
      [
        [1, 1, 2_400_000_00],
        [3, 1, 6_150_000_00],
        [5, 0, 7_760_000_00],
        [9, 1, 1_900_000_00],
      ],
      [
        [1, 1, 2_400_000_00],
        [3, 1, 6_150_000_00],
        [5, 0, 7_760_000_00],
        [9, 1, 1_900_000_00],
      ],
      [
        [1, 1, 2_400_000_00],
        [3, 2, 6_200_000_00],
        [5, 1, 7_800_000_00],
        [9, 1, 1_900_000_00],
      ],
    ]);
    expect(
      read.flat().filter(({ number, planVersion }) => ![1, 3, 5, 9].includes(number) && planVersion !== 0),
    ).toEqual([]);
  });

  test("each move one or two contractual dates, the first one staying known", async () => {
    const moved = (await figures()).flatMap(({ number, milestones }) =>
      milestones
        .filter(({ originalBaseline, baseline }) => originalBaseline !== baseline && baseline !== null)
        .map(({ title, originalBaseline, baseline }) => [number, title, originalBaseline, baseline]),
    );
    expect(moved).toEqual([
      [1, "Dix PME suivies", "2021-10-29", "2021-12-02"],
      [3, "Voiries et réseaux réceptionnés", "2021-12-15", "2022-01-31"],
      [5, "Plateaux techniques livrés", "2022-01-31", "2022-03-15"],
      [9, "Convention de raccordement", "2020-12-15", "2021-03-15"],
    ]);
  });

  test("are sealed the day they are signed, after the plan was locked", async () => {
    const { amendments, contract } = await withDatabase(async (db) => ({
      amendments: await db.amendment.findMany({ orderBy: { number: "asc" } }),
      contract: await db.contract.findFirstOrThrow(),
    }));
    const days = amendments.map(({ number, signedOn, sealedAt }) => [
      number,
      signedOn.toISOString().slice(0, 10),
      sealedAt?.toISOString().slice(0, 10),
    ]);
    expect(days).toEqual([
      [1, "2020-10-13", "2020-10-13"],
      [2, "2021-03-16", "2021-03-16"],
    ]);
    for (const { recordedAt } of amendments) expect(recordedAt > (contract.planLockedAt ?? recordedAt)).toBe(true);
  });
});

test("one forecast is spread month by month, over what remained to be paid the day it was declared", async () => {
  const declaredOn = calendarDate("2021-06-08");
  const [action] = (await figures(declaredOn)).filter(({ number }) => number === 5);
  const months = action?.forecast?.months ?? [];
  expect([months[0], months.at(-1), months.length]).toEqual([
    { month: "2021-06", amount: 150_000_00 },
    { month: "2022-12", amount: 91_349_06 },
    19,
  ]);
  expect(sumCents(months.map(({ amount }) => amount))).toBe(8_200_000_00 - (action?.paid ?? 0));
});

describe("the funding of the demonstration", () => {
  test("stands where the story says, action by action", async () => {
    const lines = await funding();
    const told = FUNDING.map(([action]) => {
      const own = lines.filter((line) => line.action === action);
      const contracted = own.map((line) => (line.planned > 0 ? (line.contracted ?? cents(0)) : cents(0)));
      const sums = [
        own.map(({ planned }) => planned),
        contracted,
        own.map(({ claimed }) => claimed),
        own.map(({ received }) => received),
      ];
      return [action, ...sums.map(sumCents)];
    });
    expect(told).toEqual(FUNDING);
  });

  test("balances every plan but one, whose loan was given up", async () => {
    const lines = await funding();
    const missing = (await figures()).map(({ number, programmed }) => [
      number,
      (programmed ?? 0) - sumCents(lines.filter(({ action }) => action === number).map(({ planned }) => planned)),
    ]);
    expect(missing.filter(([, gap]) => gap !== 0)).toEqual([[4, 130_000_00]]);
  });

  test("has files in every status", async () => {
    expect(new Set((await funding()).map(({ status }) => status))).toEqual(new Set(FUNDING_STATUSES));
  });

  test("has three reviews that a named service has held for more than sixty days", async () => {
    const waiting = (await funding()).filter(
      ({ status, holder }) => status === "UNDER_REVIEW" && holder && daysBetween(holder.since, SITUATION_DATE) > 60,
    );
    expect(waiting.map(named)).toEqual(["2 Union européenne (FEDER)", "3 Union européenne (FEDER)", "9 État"]);
  });

  test("gives the validator three things to say, and no other", async () => {
    const [lines, actions] = [await funding(), await figures()];
    const kinds = new Map<string, OrganizationKind>(ORGANIZATIONS.map(({ name, kind }) => [name, kind]));
    const found = actions.flatMap(({ number, programmed: cost, taxBasis, carrier: name }) =>
      fundingWarnings({
        cost,
        taxBasis,
        owner: { name, kind: kinds.get(name) ?? "OTHER" },
        lines: lines.filter(({ action }) => action === number),
      }).map(({ code }) => [number, code]),
    );
    expect(found).toEqual([
      [2, "OWN_SHARE"],
      [4, "PLAN_EQUALS_COST"],
      [6, "GRANT_WITHIN_RATE"],
    ]);
  });

  test("has one grant above its rate of the base", async () => {
    const above = (await funding()).filter(
      ({ planned, eligibleBase, rateBasisPoints }) =>
        eligibleBase !== null && rateBasisPoints !== null && planned > portionOf(eligibleBase, rateBasisPoints, 10_000),
    );
    expect(above.map(named)).toEqual(["6 Région Occitanie / Pyrénées-Méditerranée"]);
  });

  test("has two grants with a deadline within ninety days, told with the text it comes from", async () => {
    const soon = (await funding()).flatMap((line) =>
      [line.startBy, line.completeBy].flatMap((deadline) =>
        deadline && deadline.on > SITUATION_DATE && deadline.on <= addDays(SITUATION_DATE, 90)
          ? [[named(line), deadline.on, deadline.basis.slice(0, 9)]]
          : [],
      ),
    );
    expect(soon).toEqual([
      ["2 État", "2021-08-31", "Article 4"],
      ["4 Département du Gard", "2021-08-31", "Article 3"],
    ]);
  });

  test("settles the finished action at each rate of what was really spent", async () => {
    const settled = (await funding()).filter(({ status }) => status === "SETTLED");
    expect(settled.map((line) => [named(line), line.received])).toEqual([
      ["8 Alès Myriapolis", 0],
      ["8 Alès Agglomération", 123_114_75],
      ["8 Région Occitanie / Pyrénées-Méditerranée", 102_595_63],
      ["8 État", 102_595_62],
    ]);
  });

  test("keeps the wrong amount first typed, its opposite and the right one", async () => {
    const entries = await withDatabase((db) =>
      db.fundingEntry.findMany({
        where: { OR: [{ reversesId: { not: null } }, { reversal: { isNot: null } }] },
        orderBy: { sequence: "asc" },
      }),
    );
    expect(entries.map(({ amountCents, reason }) => [Number(amountCents), reason])).toEqual([
      [12_000_00, null],
      [-12_000_00, "Un zéro manquait au montant reçu."],
    ]);
  });

  test("has two claims still waiting for their money", async () => {
    const waiting = (await funding()).filter(({ claimed, received }) => claimed > received);
    expect(waiting.map(named)).toEqual(["1 Union européenne (FEDER)", "4 Région Occitanie / Pyrénées-Méditerranée"]);
  });
});

test("every step, claim and avenant has its sentence in the journal, in the time of the story", async () => {
  const { entries, steps, payments, late } = await withDatabase(async (db) => {
    const after = { gt: new Date("2021-06-15T23:59:59Z") };
    return {
      entries: await db.journalEntry.findMany({
        where: { OR: [{ event: { startsWith: "funding." } }, { event: { startsWith: "amendment." } }] },
      }),
      steps: await db.fundingMove.count(),
      payments: await db.fundingEntry.count(),
      late: [
        await db.fundingMove.count({ where: { recordedAt: after } }),
        await db.fundingEntry.count({ where: { recordedAt: after } }),
        await db.amendment.count({ where: { sealedAt: after } }),
      ],
    };
  });
  expect(late).toEqual([0, 0, 0]);
  const books = "PUBLIC";
  const sentences = entries.map(
    ({ event, before, after }) => journalSentence({ event, before, after }, books).sentence,
  );
  expect(sentences.filter((sentence) => sentence.startsWith("Modification"))).toEqual([]);
  const count = (...events: string[]) => entries.filter(({ event }) => events.includes(event)).length;
  expect(count("funding.added", "funding.moved")).toBe(steps);
  expect(count("funding.claimed", "funding.received", "funding.reversed")).toBe(payments);
  expect(["opened", "planned", "dated", "sealed"].map((verb) => count(`amendment.${verb}`))).toEqual([2, 5, 4, 7]);
});
