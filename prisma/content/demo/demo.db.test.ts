import { beforeAll, describe, expect, it } from "vitest";
import { type ActionFigures, actionFigures } from "@/domain/action/action-figures";
import { gapSince } from "@/domain/budget/gap-since";
import { type ContractFigures, contractFigures } from "@/domain/contract/contract-figures";
import { contractHeadline } from "@/domain/contract/headline";
import { milestonesHeadline } from "@/domain/contract/milestones-headline";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import { ledgerViolation } from "@/domain/spending/ledger";
import type { Stage } from "@/domain/spending/stage";
import { freshDatabase } from "@/test-support/database";
import { withDatabase } from "../database";
import { CONTRACT } from "../facts/territory.facts";
import { loadContent } from "../load-content";
import { storedClaims, storedFacts } from "../stored-facts";
import { SITUATION_DATE } from "./story/calendar";

/** Action, paid, invoiced, committed, plan to date, programmed, forecast in cents; milestones reached and not cancelled; status. */
const STORY = [
  [1, 1_411_268_40, 1_481_200_00, 1_779_640_00, 1_520_000_00, 2_400_000_00, 2_400_000_00, 6, 9, "ON_TRACK"],
  [2, 449_315_72, 520_870_00, 741_150_00, 980_000_00, 1_850_000_00, 1_600_000_00, 2, 8, "LATE"],
  [3, 2_608_941_35, 3_021_541_35, 4_118_330_00, 3_410_000_00, 6_200_000_00, 6_350_000_00, 4, 9, "LATE"],
  [4, 2_121_407_18, 2_199_350_00, 2_611_480_00, 2_200_000_00, 3_100_000_00, 3_100_000_00, 7, 10, "ON_TRACK"],
  [5, 2_378_650_94, 2_751_900_00, 5_099_270_00, 3_600_000_00, 7_800_000_00, 8_200_000_00, 3, 9, "WATCH"],
  [6, 1_881_926_07, 2_012_640_00, 2_948_900_00, 2_300_000_00, 4_600_000_00, 4_440_000_00, 4, 8, "ON_TRACK"],
  [7, 1_459_204_83, 1_531_260_00, 2_021_350_00, 1_700_000_00, 3_350_000_00, 3_350_000_00, 4, 8, "ON_TRACK"],
  [8, 410_382_50, 410_382_50, 410_382_50, 450_000_00, 450_000_00, 410_382_50, 5, 5, "DONE"],
  [9, 119_877_16, 128_790_00, 200_360_00, 950_000_00, 1_900_000_00, 1_600_000_00, 1, 7, "BLOCKED"],
  [10, 1_180_114_29, 1_241_080_00, 1_659_420_00, 1_490_000_00, 2_950_000_00, 2_950_000_00, 4, 9, "WATCH"],
] as const;

async function readOn(asOf: CalendarDate): Promise<{ actions: ActionFigures[]; contract: ContractFigures }> {
  return withDatabase(async (db) => {
    const actions = (await storedFacts(db, asOf)).map((facts) => actionFigures(facts, asOf));
    return { actions, contract: contractFigures(actions, await storedClaims(db)) };
  });
}

const asAmount = (entry: { stage: Stage; amountCents: bigint; businessDate: Date }) => ({
  stage: entry.stage,
  amount: cents(Number(entry.amountCents)),
  businessDate: calendarDate(entry.businessDate.toISOString().slice(0, 10)),
});

const toTenth = (amount: Cents | null) => (amount === null ? null : Math.round(amount / 10_000_000) / 10);

describe("the demonstration at its situation date", () => {
  beforeAll(async () => {
    await freshDatabase();
    await loadContent({ demo: true });
  });

  it("stands where the story says, action by action and to the cent", async () => {
    const { actions } = await readOn(SITUATION_DATE);
    const told = actions.map((action) => [
      action.number,
      action.paid,
      action.invoiced,
      action.committed,
      action.plannedToDate,
      action.programmed,
      action.forecastAtCompletion?.amount,
      action.reached,
      action.total,
      action.status?.status,
    ]);
    expect(told).toEqual(STORY);
  });

  it("adds up to the totals of the contract, inside the announced band", async () => {
    const { contract } = await readOn(SITUATION_DATE);
    const { paid, invoiced, committed, plannedToDate, programmed, forecastAtCompletion } = contract;
    const amounts = [paid, invoiced, committed, plannedToDate, programmed, forecastAtCompletion].map(toTenth);
    expect(amounts).toEqual([14, 15.3, 21.6, 18.6, 34.6, 34.4]);
    expect(contract.band).toMatchObject({ low: { amount: 30_000_000_00 }, high: { amount: 40_000_000_00 } });
    expect(contract.forecastPosition).toBe("WITHIN");
    const thirtyDaysAgo = await readOn(calendarDate("2021-05-16"));
    expect(toTenth(cents(paid - thirtyDaysAgo.contract.paid))).toBe(0.9);
  });

  it("has what is paid follow the plan, then fall behind from January 2021", async () => {
    const { actions, contract } = await readOn(SITUATION_DATE);
    expect(gapSince(contract.curve)).toBe("2021-01");
    expect(contractHeadline(contract, CONTRACT, SITUATION_DATE)).toBe(
      "14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan\u202f; la prévision à terme reste dans l’enveloppe",
    );
    expect(milestonesHeadline(actions, SITUATION_DATE)).toBe(
      "Trois jalons dépassés, huit à venir avant la fin de 2021",
    );
  });

  it("has three overdue milestones and one action blocked, one finished", async () => {
    const { actions } = await readOn(SITUATION_DATE);
    const overdue = actions.flatMap(({ number, overdue }) => overdue.map(({ title }) => `${number} ${title}`));
    expect(overdue).toEqual([
      "2 Choix du maître d’œuvre",
      "3 Livraison de la charpente, lot 2",
      "9 Convention de raccordement",
    ]);
    expect(actions.flatMap(({ number, next }) => (next ? [[number, next.title]] : []))).toEqual([
      [1, "Ouverture de l’atelier pilote"],
      [2, "Choix du maître d’œuvre"],
      [3, "Livraison de la charpente, lot 2"],
      [4, "Réception du plateau 2"],
      [5, "Hors d’eau, hors d’air"],
      [6, "Prototype roulant n°\u00a01"],
      [7, "Qualification salle blanche"],
      [9, "Convention de raccordement"],
      [10, "Mise en service de l’unité solidaire"],
    ]);
  });

  it("keeps committed ≥ invoiced ≥ paid ≥ 0 on every day of every expense, after every gesture", async () => {
    const expenses = await withDatabase((db) =>
      db.expense.findMany({ include: { entries: { orderBy: { sequence: "asc" } } }, orderBy: { number: "asc" } }),
    );
    for (const { number, entries } of expenses) {
      for (const instant of new Set(entries.map(({ recordedAt }) => recordedAt.getTime()))) {
        const known = entries.filter(({ recordedAt }) => recordedAt.getTime() <= instant);
        expect({ number, violation: ledgerViolation(known.map(asAmount)) }).toEqual({ number, violation: null });
      }
    }
  });

  it("numbers expenses in the order they were opened, the charpente lot being DEP-0087", async () => {
    const { expenses, territory } = await withDatabase(async (db) => ({
      expenses: await db.expense.findMany({
        include: { entries: { orderBy: { sequence: "asc" } } },
        orderBy: { number: "asc" },
      }),
      territory: await db.territory.findFirstOrThrow(),
    }));
    expect(expenses.map(({ number }) => number)).toEqual(expenses.map((_, index) => index + 1));
    expect(territory.lastExpense).toBe(expenses.length);
    const opened = expenses.map(({ entries }) =>
      Math.min(...entries.map(({ businessDate }) => businessDate.getTime())),
    );
    expect(opened).toEqual(opened.toSorted((a, b) => a - b));
    const charpente = expenses.find(({ number }) => number === 87);
    expect(charpente?.object).toBe("Lot 2, charpente métallique");
    expect(charpente?.entries.at(-1)).toMatchObject({
      label: "Charpente, situation n°\u00a03",
      amountCents: 41_260_000n,
      stage: "INVOICED",
    });
  });

  it("tells everything in its own time, each gesture in the journal", async () => {
    const end = new Date("2021-06-15T23:59:59Z");
    const { late, batches, spending, people } = await withDatabase(async (db) => ({
      late: [
        await db.expenseEntry.count({ where: { recordedAt: { gt: end } } }),
        await db.milestoneMove.count({ where: { recordedAt: { gt: end } } }),
        await db.statusDeclaration.count({ where: { recordedAt: { gt: end } } }),
        await db.forecastRevision.count({ where: { recordedAt: { gt: end } } }),
        await db.journalEntry.count({ where: { at: { gt: end } } }),
      ],
      batches: (await db.expenseEntry.groupBy({ by: ["batchId"] })).length,
      spending: await db.journalEntry.count({ where: { event: { startsWith: "spending." } } }),
      people: await db.user.findMany({ select: { isDemo: true, passwordHash: true } }),
    }));
    expect(late).toEqual([0, 0, 0, 0, 0]);
    expect(spending).toBe(batches);
    expect(people).toHaveLength(15);
    expect(people.every(({ isDemo, passwordHash }) => isDemo && passwordHash === null)).toBe(true);
  });
});
