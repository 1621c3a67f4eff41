import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { FIGURE_WORDS } from "@/domain/explanation/explained-figure";
import type { Explanation } from "@/domain/explanation/explanation";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { correctEntry } from "@/server/spending/correct-entry";
import { recordEntry } from "@/server/spending/record-entry";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anExpense, spentAt } from "@/test-support/ledger";
import { aContractMilestone } from "@/test-support/milestones";
import { aCorrection, anEntry, entryOf, on, openExpense } from "@/test-support/spending";
import { loadExplanation } from "./load-explanation";

beforeAll(freshDatabase);

type Asked = { about?: number | null; day?: string | null; knownAt?: Date | null };

const why = (viewer: Viewer, slug: string, word: string, { about = null, day = null, knownAt = null }: Asked = {}) =>
  read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, day === null ? null : calendarDate(day), knownAt);
    const contract = facts && visibleContract(viewer, facts, knownAt);
    return contract && loadExplanation(tx, contract, { pourquoi: word }, { about, present: facts });
  });

const amountsOf = (explained: Explanation | null) => explained?.counted.rows.map(({ amount }) => amount);

async function twoActions() {
  const territory = await aTerritory(client());
  const mine = await anAction(client(), territory);
  const other = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", mine);
  const otherPilot = await someone(client(), "PILOT", other);
  await anExpense(client(), mine, pilot.id, { object: "Étude", entries: spentAt("2021-03-01", 100_000_007) });
  await anExpense(client(), other, otherPilot.id, {
    object: "Objet secret",
    entries: spentAt("2021-03-01", 200_000_033),
  });
  return { territory, mine, other, pilot, otherPilot };
}

test("the steering committee reads one row an action, each leading to its own question", async () => {
  const { territory, mine, other } = await twoActions();
  const explained = await why(await someone(client(), "COPIL", territory), territory.slug, "paye");
  expect(explained).toMatchObject({ figure: "paid", about: null, counted: { hidden: null } });
  expect(explained?.counted.rows.map(({ amount, target }) => [amount, target])).toEqual([
    [100_000_007, { kind: "why", figure: "paid", action: mine.number }],
    [200_000_033, { kind: "why", figure: "paid", action: other.number }],
  ]);
});

test.each<Role>(["PILOT", "INDUSTRIALIST"])(
  "%s reads their own row, and of the others how many there are: no name, no link, no sum",
  async (role) => {
    const { territory, mine } = await twoActions();
    const viewer = await someone(client(), role, mine);
    const explained = await why(viewer, territory.slug, "paye");
    expect(amountsOf(explained)).toEqual([100_000_007]);
    expect(explained).toMatchObject({
      value: "Non communicable",
      counted: { total: null, hidden: { amount: null, target: null } },
    });
    for (const secret of ["Objet secret", "200000033", "300000040", "2 000 000,33"])
      expect(JSON.stringify(explained)).not.toContain(secret);
  },
);

test.each<Role>(["PILOT", "INDUSTRIALIST"])("%s cannot ask about an action that is not theirs", async (role) => {
  const { territory, mine, other } = await twoActions();
  const viewer = await someone(client(), role, mine);
  for (const word of Object.values(FIGURE_WORDS)) {
    expect(await why(viewer, territory.slug, word, { about: other.number }), word).toBeNull();
    expect(await why(viewer, territory.slug, word, { about: 999 }), word).toBeNull();
  }
  expect(amountsOf(await why(viewer, territory.slug, "paye", { about: mine.number }))).toEqual([100_000_007]);
});

test("whoever has no business in the territory is answered nothing", async () => {
  const { territory, mine } = await twoActions();
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  expect(await why(stranger, territory.slug, "paye")).toBeNull();
  expect(await why(stranger, territory.slug, "paye", { about: mine.number })).toBeNull();
});

test("what is unknown, or has no meaning there, opens nothing", async () => {
  const { territory, mine, pilot } = await twoActions();
  expect(await why(pilot, territory.slug, "salaires")).toBeNull();
  expect(await why(pilot, territory.slug, "avancement")).toBeNull();
  expect(await why(pilot, territory.slug, "enveloppe", { about: mine.number })).toBeNull();
});

test("every figure there is answers an administrator, over the contract and over an action, with rows that add up", async () => {
  const { territory, mine } = await twoActions();
  const admin = await someone(client(), "ADMIN", territory);
  await aContractMilestone(mine, admin.id);
  const words = Object.values(FIGURE_WORDS);
  const answered = async (about: number | null) =>
    (await Promise.all(words.map((word) => why(admin, territory.slug, word, { about })))).flatMap((explained, rank) =>
      explained === null ? [words[rank]] : [],
    );
  expect(await answered(null)).toEqual(["avancement"]);
  expect(await answered(mine.number)).toEqual(["enveloppe"]);
});

test("past twelve expenses the smallest are summed, with a way to the full list", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  for (let rank = 1; rank <= 15; rank += 1) {
    await anExpense(client(), action, pilot.id, { entries: spentAt("2021-03-01", rank * 1000) });
  }
  const explained = await why(pilot, territory.slug, "engage", { about: action.number });
  expect(amountsOf(explained)?.slice(0, 2)).toEqual([15_000, 14_000]);
  expect(explained?.counted.others).toMatchObject({
    label: "et 3 autres dépenses",
    amount: 6000,
    target: { kind: "expenses", action: action.number, sort: "engage" },
  });
});

async function aCorrectedExpense(): Promise<{ action: TestAction; pilot: Viewer; expenseId: string }> {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const { expenseId } = await openExpense(pilot, action.id, { date: on("2021-01-10") });
  await recordEntry(pilot, anEntry(expenseId, { stage: "INVOICED", date: on("2021-02-10"), document: "FAC-12" }));
  await recordEntry(pilot, anEntry(expenseId, { stage: "PAID", date: on("2021-03-10") }));
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "PAID")));
  return { action, pilot, expenseId };
}

test("what was cancelled, what waits and what cites a document are told", async () => {
  const { action, pilot, expenseId } = await aCorrectedExpense();
  const { slug } = action.territory;
  const paid = await why(pilot, slug, "paye", { about: action.number });
  expect([amountsOf(paid), paid?.leftOut.map(({ key }) => key)]).toEqual([[], ["untouched", "reversed"]]);
  const invoiced = await why(pilot, slug, "facture", { about: action.number });
  expect(invoiced?.counted.rows[0]?.target).toEqual({ kind: "expense", action: action.number, id: expenseId });
  expect(invoiced?.sources.join()).toMatch(/1\u00a0écriture, dont 1 cite une pièce/);
});

test("on a past day, later entries are left out by name and the last change is that day's", async () => {
  const { territory, mine, pilot } = await twoActions();
  await anExpense(client(), mine, pilot.id, { entries: spentAt("2021-05-20", 5000) });
  const past = await why(pilot, territory.slug, "paye", { about: mine.number, day: "2021-04-30" });
  expect(amountsOf(past)).toEqual([100_000_007]);
  expect(past?.leftOut).toEqual([
    {
      key: "later",
      label: "1\u00a0écriture de 50,00\u00a0€",
      why: expect.stringContaining("30\u00a0avril 2021"),
      target: null,
    },
  ]);
});

test("as it was known at an instant, what was recorded since does not count", async () => {
  const { action, pilot } = await aCorrectedExpense();
  const before = await client().expenseEntry.findFirstOrThrow({ where: { actionId: action.id, kind: "REVERSAL" } });
  const knownAt = new Date(before.recordedAt.getTime() - 1);
  const then = await why(pilot, action.territory.slug, "paye", { about: action.number, knownAt });
  expect(amountsOf(then)).toEqual([100_00]);
  const now = await why(pilot, action.territory.slug, "paye", { about: action.number });
  expect(amountsOf(now)).toEqual([]);
});

test("the last change is the last entry about that figure, in the actions the viewer may read", async () => {
  const { territory, mine, other, pilot, otherPilot } = await twoActions();
  await openExpense(pilot, mine.id);
  await openExpense(otherPilot, other.id);
  const copil = await someone(client(), "COPIL", territory);
  expect((await why(copil, territory.slug, "engage"))?.lastChange?.author).toBe(otherPilot.name);
  expect((await why(pilot, territory.slug, "engage"))?.lastChange?.author).toBe(pilot.name);
  expect((await why(copil, territory.slug, "jalons"))?.lastChange).toBeNull();
  const ofAction = await why(copil, territory.slug, "engage", { about: mine.number });
  expect(ofAction?.lastChange?.author).toBe(pilot.name);
});
