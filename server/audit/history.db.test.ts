import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { readHistoryQuery } from "@/domain/journal/history-query";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { correctEntry } from "@/server/spending/correct-entry";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aCorrection, entryOf, openExpense } from "@/test-support/spending";
import { listHistory, wholeHistory } from "./history.queries";
import { historyScope } from "./history-scope";
import { periodMoney } from "./period-money.queries";

beforeAll(freshDatabase);

async function told(
  territory: TestTerritory,
  actor: Viewer,
  event: string,
  given: { action?: TestAction; at?: string } = {},
) {
  await client().journalEntry.create({
    data: {
      territoryId: territory.id,
      actionId: given.action?.id ?? null,
      actorId: actor.id,
      event,
      subjectId: randomUUID(),
      ...(given.at && { at: new Date(given.at) }),
      after: {},
    },
  });
}

/** Two actions, a line on each, one about the contract and one about a person. */
async function aTerritoryAtWork() {
  const territory = await aTerritory(client());
  const [mine, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  const pilot = await someone(client(), "PILOT", mine);
  const admin = await someone(client(), "ADMIN", territory);
  await told(territory, pilot, "status.declared", { action: mine, at: "2021-06-01T10:00:00Z" });
  await told(territory, admin, "milestone.added", { action: other, at: "2021-06-02T10:00:00Z" });
  await told(territory, admin, "envelope.claimed", { at: "2021-06-03T10:00:00Z" });
  await told(territory, admin, "person.invited", { at: "2021-06-04T10:00:00Z" });
  return { territory, mine, other, pilot, admin };
}

/** The screen as its viewer gets it, without its frame. */
function history(viewer: Viewer, slug: string, params: Record<string, string> = {}) {
  const query = readHistoryQuery(params);
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, null);
    const contract = facts && visibleContract(viewer, facts);
    if (!contract) throw new Error("not visible");
    const scope = historyScope(contract);
    if (!scope) throw new Error("nothing to read");
    return {
      list: await listHistory(tx, scope, query),
      money: await periodMoney(tx, scope, query),
      whole: await wholeHistory(tx, scope, query),
    };
  });
}

const eventsOf = async (...asked: Parameters<typeof history>) =>
  (await history(...asked)).list.page.rows.map(({ event }) => event);

test("each role reads the lines its scope covers, those about people for who manages them only", async () => {
  const { territory, mine, other, pilot, admin } = await aTerritoryAtWork();
  const all = ["person.invited", "envelope.claimed", "milestone.added", "status.declared"];
  const { slug } = territory;
  expect(await eventsOf(admin, slug)).toEqual(all);
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER"] as const)
    expect([role, await eventsOf(await someone(client(), role, territory), slug)]).toEqual([role, all.slice(1)]);
  expect(await eventsOf(pilot, slug)).toEqual(["status.declared"]);
  expect(await eventsOf(await someone(client(), "INDUSTRIALIST", other), slug)).toEqual(["milestone.added"]);
  expect(await eventsOf(await someone(client(), "INDUSTRIALIST", mine), slug)).toEqual(["status.declared"]);
});

test("asking for what one may not read finds nothing and counts nothing", async () => {
  const { territory, other, pilot, admin } = await aTerritoryAtWork();
  for (const params of [{ action: String(other.number) }, { personne: admin.id }, { nature: "personnes" }]) {
    const { list, money, whole } = await history(pilot, territory.slug, params as Record<string, string>);
    expect([list.page.total, list.page.rows, money, whole]).toEqual([0, [], [], []]);
    expect(list.people).toEqual([{ id: pilot.id, name: pilot.name }]);
    expect(list.unfiltered).toBe(1);
  }
});

test("a territory's history tells nothing of another one", async () => {
  const here = await aTerritoryAtWork();
  const there = await aTerritoryAtWork();
  expect(await eventsOf(here.admin, here.territory.slug)).toHaveLength(4);
  await expect(history(here.admin, there.territory.slug)).rejects.toThrow();
});

test("filters narrow by action, person, kind and day in Paris, and the counts follow", async () => {
  const { territory, mine, admin } = await aTerritoryAtWork();
  const { slug } = territory;
  expect(await eventsOf(admin, slug, { action: String(mine.number) })).toEqual(["status.declared"]);
  expect(await eventsOf(admin, slug, { personne: admin.id })).toHaveLength(3);
  expect(await eventsOf(admin, slug, { nature: "jalons" })).toEqual(["milestone.added"]);
  const period = { du: "2021-06-02", au: "2021-06-03" };
  const { list } = await history(admin, slug, period);
  expect(list.page.rows.map(({ event }) => event)).toEqual(["envelope.claimed", "milestone.added"]);
  expect(list.kinds).toEqual({ PLAN: 1, MILESTONE: 1 });
  expect(list.unfiltered).toBe(4);
  expect([...list.byAction.values()]).toEqual([1, 1]);
});

test("a day begins and ends at midnight in Paris", async () => {
  const { territory, admin } = await aTerritoryAtWork();
  for (const at of ["2021-07-13T21:59:59Z", "2021-07-13T22:00:00Z", "2021-07-14T21:59:59Z", "2021-07-14T22:00:00Z"])
    await told(territory, admin, "plan.locked", { at });
  const day = { du: "2021-07-14", au: "2021-07-14" };
  const { list } = await history(admin, territory.slug, day);
  expect(list.page.rows.map(({ at }) => at.toISOString())).toEqual([
    "2021-07-14T21:59:59.000Z",
    "2021-07-13T22:00:00.000Z",
  ]);
});

test("120 lines come as three pages without a gap, and back; the file has them all", async () => {
  const { territory, admin } = await aTerritoryAtWork();
  for (let n = 0; n < 116; n++) await told(territory, admin, "plan.locked");
  const rowsAt = async (cursor: { side: string; value: string; tie: number } | null) => {
    const name = cursor?.side === "before" ? "avant" : "apres";
    return (await history(admin, territory.slug, cursor ? { [name]: `${cursor.value}~${cursor.tie}` } : {})).list.page;
  };
  const first = await rowsAt(null);
  const second = await rowsAt(first.next);
  const third = await rowsAt(second.next);
  expect([first, second, third].map((page) => [page.first, page.rows.length])).toEqual([
    [1, 50],
    [51, 50],
    [101, 20],
  ]);
  expect((await rowsAt(third.previous)).rows).toEqual(second.rows);
  const sequences = [first, second, third].flatMap(({ rows }) => rows.map(({ sequence }) => sequence));
  expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  const { whole } = await history(admin, territory.slug);
  expect(whole.map(({ sequence }) => sequence)).toEqual(sequences);
});

test("the money of the period is the sum of what its lines tell, corrections taken off", async () => {
  const { territory, mine, pilot, admin } = await aTerritoryAtWork();
  const { expenseId } = await openExpense(pilot, mine.id, { stage: "PAID", amount: cents(900_00) });
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "PAID"), { amount: cents(400_00) }));
  await openExpense(pilot, mine.id, { amount: cents(50_00), date: calendarDate("2020-03-01") });
  const { money, list } = await history(admin, territory.slug);
  expect(money).toEqual([
    { action: mine.number, committed: 950_00, invoiced: 900_00, paid: 400_00, corrected: 900_00 },
  ]);
  const lines = list.page.rows.filter(({ event }) => event.startsWith("spending."));
  const entries = lines.flatMap(({ after }) => (after as { entries: { stage: string; amount: number }[] }).entries);
  const sum = (stage: string) =>
    entries.filter((entry) => entry.stage === stage).reduce((all, { amount }) => all + amount, 0);
  expect([sum("COMMITTED"), sum("INVOICED"), sum("PAID")]).toEqual([950_00, 900_00, 400_00]);
  expect((await history(admin, territory.slug, { au: "2021-06-30" })).money).toEqual([]);
  expect((await history(admin, territory.slug, { personne: admin.id })).money).toEqual([]);
});
