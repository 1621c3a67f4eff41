import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { recordEntry } from "@/server/spending/record-entry";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anEntry, aPilotAtWork, on, openExpense } from "@/test-support/spending";
import { actionDetails } from "./action-page.queries";

beforeAll(freshDatabase);

type Asked = { viewer: Viewer; slug: string; asOf?: CalendarDate; state?: "COMMITTED" | "INVOICED" | "PAID" };

/** What the page of the only action the viewer may read shows. */
function detailsOf({ viewer, slug, asOf, state }: Asked) {
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, asOf ?? null);
    const contract = facts && visibleContract(viewer, facts);
    const action = contract?.actions.find(isFull);
    return contract && action ? actionDetails(tx, contract, action, state ?? null) : null;
  });
}

async function twoExpenses() {
  const at = await aPilotAtWork();
  await openExpense(at.pilot, at.action.id, { object: "Étude", date: on("2021-01-10") });
  const { expenseId } = await openExpense(at.pilot, at.action.id, { object: "Charpente", date: on("2021-02-10") });
  await recordEntry(at.pilot, anEntry(expenseId, { date: on("2021-03-10") }));
  await recordEntry(at.pilot, anEntry(expenseId, { stage: "PAID", amount: cents(40_00), date: on("2021-04-10") }));
  return { ...at, viewer: at.pilot, slug: at.territory.slug };
}

test("the latest written to comes first, with its three amounts and where it stands", async () => {
  const details = await detailsOf(await twoExpenses());
  expect(details?.expenses).toMatchObject({
    total: 2,
    states: { COMMITTED: 1, INVOICED: 1 },
    rows: [
      {
        number: 2,
        object: "Charpente",
        committed: 100_00,
        invoiced: 100_00,
        paid: 40_00,
        state: "INVOICED",
        lastOn: "2021-04-10",
      },
      { number: 1, object: "Étude", committed: 100_00, invoiced: 0, paid: 0, state: "COMMITTED", lastOn: "2021-01-10" },
    ],
  });
});

test("read at a past day, what was written for later days is left out", async () => {
  const at = await twoExpenses();
  const details = await detailsOf({ ...at, asOf: on("2021-02-28") });
  expect(details?.expenses.rows.map(({ object, invoiced, state }) => [object, invoiced, state])).toEqual([
    ["Charpente", 0, "COMMITTED"],
    ["Étude", 0, "COMMITTED"],
  ]);
  const before = await detailsOf({ ...at, asOf: on("2021-01-09") });
  expect(before?.expenses).toEqual({ total: 0, states: {}, rows: [] });
});

test("a state narrows the rows and leaves the counts whole", async () => {
  const details = await detailsOf({ ...(await twoExpenses()), state: "COMMITTED" });
  expect(details?.expenses.rows.map(({ object }) => object)).toEqual(["Étude"]);
  expect(details?.expenses).toMatchObject({ total: 2, states: { COMMITTED: 1, INVOICED: 1 } });
});

test("the journal tells the action's own changes, the newest first", async () => {
  const at = await twoExpenses();
  const details = await detailsOf(at);
  expect(details?.journal.map(({ event }) => event)).toEqual([
    "spending.paid",
    "spending.invoiced",
    "spending.recorded",
    "spending.recorded",
  ]);
  expect(details?.journal[0]?.author).toBe(at.pilot.name);
});

test("a pilot's page shows nothing of a neighbour's action", async () => {
  const at = await twoExpenses();
  const neighbour = await someone(client(), "PILOT", await anAction(client(), at.territory));
  const details = await detailsOf({ viewer: neighbour, slug: at.slug });
  expect(details).toMatchObject({
    expenses: { total: 0, states: {}, rows: [] },
    journal: [],
    forecasts: [],
    funding: [],
    obstacles: [],
    points: [],
    proofs: [],
    ownFile: null,
    talk: { total: 0, threads: [] },
    review: { left: 0, asked: 0 },
  });
});

test("every forecast declared by the day is told, the newest first, with its reason and its months", async () => {
  const at = await aPilotAtWork();
  const declare = (declaredOn: string, recordedAt: string, amountCents: bigint, months: object[] = []) =>
    client().forecastRevision.create({
      data: {
        territoryId: at.territory.id,
        actionId: at.action.id,
        authorId: at.pilot.id,
        declaredOn: new Date(declaredOn),
        recordedAt: new Date(recordedAt),
        amountCents,
        reason: `Devis du ${declaredOn}.`,
        months: { create: months as { month: Date; amountCents: bigint }[] },
      },
    });
  await declare("2021-03-01", "2021-03-01T10:00:00Z", 100n);
  await declare("2021-05-01", "2021-06-01T10:00:00Z", 300n, [{ month: new Date("2021-09-01"), amountCents: 300n }]);
  const told = async (asOf?: string) => {
    const details = await detailsOf({ viewer: at.pilot, slug: at.territory.slug, ...(asOf && { asOf: on(asOf) }) });
    return details?.forecasts.map(({ amount, reason, author, months }) => [amount, reason, author, months]);
  };
  const first = [100, "Devis du 2021-03-01.", at.pilot.name, []];
  const second = [300, "Devis du 2021-05-01.", at.pilot.name, [{ month: "2021-09", amount: 300 }]];
  expect(await told()).toEqual([second, first]);
  expect(await told("2021-04-30")).toEqual([first]);
  expect(await told("2021-02-28")).toEqual([]);
});

test("someone from another territory reads nothing", async () => {
  const at = await twoExpenses();
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  expect(await detailsOf({ viewer: stranger, slug: at.slug })).toBeNull();
});
