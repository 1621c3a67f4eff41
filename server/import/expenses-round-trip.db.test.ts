import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { numericDate } from "@/domain/shared/format";
import { read } from "@/server/db/transaction";
import { contractDates } from "@/test-support/arbitraries";
import { client } from "@/test-support/backstage";
import { type BroughtRow, bring } from "@/test-support/brought-file";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { openExpense } from "@/test-support/spending";
import { EXPENSES_IMPORTER } from "./import-expenses";
import { expenseRows } from "./workbook-expenses";

let superuserUrl = "";
beforeAll(async () => {
  superuserUrl = (await freshDatabase()).superuserUrl;
});

const FILE = ["EXPENSES", EXPENSES_IMPORTER] as const;
const TODAY = "2023-06-15";

async function aPlace() {
  const territory = await aTerritory(client(), { today: TODAY });
  const action = await anAction(client(), territory, { number: 1 });
  return { territory, action, admin: await someone(client(), "ADMIN", territory) };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

async function totals({ territory }: Place): Promise<string[]> {
  const found = await client().expenseEntry.groupBy({
    by: ["stage", "businessDate"],
    where: { territoryId: territory.id },
    _sum: { amountCents: true },
  });
  return found
    .filter(({ _sum }) => _sum.amountCents !== 0n)
    .map(({ stage, businessDate, _sum }) => `${stage} ${businessDate.toISOString().slice(0, 10)} ${_sum.amountCents}`)
    .toSorted();
}

/** What « Mon classeur » would hold of the place. */
async function exported({ territory, action, admin }: Place): Promise<BroughtRow[]> {
  const scope = { territoryId: territory.id, regionId: territory.regionId, asOf: territory.today };
  const actions = [{ id: action.id, number: action.number, shortTitle: "Essai", accounting: "COMPANY" as const }];
  const rows = await read(admin, (tx) => expenseRows(tx, scope, actions));
  return rows.map(({ cells }) => cells);
}

const euros = fc.integer({ min: 1, max: 5_000_000_00 }).map((cents) => (cents / 100).toFixed(2).replace(".", ","));
const files = fc.array(
  fc.record({
    action: fc.constant("1"),
    object: fc.constantFrom("Voirie", "Étude", "=SOMME(A1)"),
    supplier: fc.constantFrom("Alzon", "Cabinet Rieu", "Air Pur Midi"),
    stage: fc.constantFrom("Engagé", "Facturé", "Payé"),
    date: contractDates.map(numericDate),
    amount: euros,
    document: fc.option(fc.constantFrom("F-1", "F-2")),
  }),
  { minLength: 1, maxLength: 12 },
);

test("what is exported imports without loss, here as nothing new, elsewhere as the same totals", async () => {
  await fc.assert(
    fc.asyncProperty(files, async (rows) => {
      const [here, there] = [await aPlace(), await aPlace()];
      const first = await bring(FILE, here.admin, here.territory, rows, { anyway: rows.map((_, rank) => rank + 2) });
      const { told } = await first.check();
      expect(told.filter(({ level }) => level === "ERROR")).toEqual([]);
      await first.apply();
      const out = await exported(here);
      const again = await (await bring(FILE, here.admin, here.territory, out)).check();
      expect(new Set(again.states)).toEqual(new Set(["UNCHANGED"]));
      const elsewhere = out.map((cells) => ({ ...cells, entry: null }));
      const anyway = elsewhere.map((_, rank) => rank + 2);
      const copy = await bring(FILE, there.admin, there.territory, elsewhere, { anyway });
      await copy.check();
      expect(await copy.apply()).toEqual({ rows: out.length });
      expect(await totals(there)).toEqual(await totals(here));
      await first.undo();
      expect(await totals(here)).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

test("a server that dies in the middle of an import leaves none of its rows", async () => {
  const { territory, action, admin } = await aPlace();
  const { expenseId } = await openExpense(admin, action.id);
  const known = { reference: "DEP-0001", stage: "Facturé", date: "01/03/2021", amount: "10" };
  const fresh = { action: "1", object: "Voirie", supplier: "Alzon", stage: "Payé", date: "01/03/2021", amount: "5" };
  const file = await bring(FILE, admin, territory, [fresh, known]);
  expect((await file.check()).states).toEqual(["READY", "READY"]);
  const rows = () => client().expenseEntry.count({ where: { territoryId: territory.id } });
  const before = await rows();
  const [holder, killer] = [new pg.Client(superuserUrl), new pg.Client(superuserUrl)];
  await Promise.all([holder.connect(), killer.connect()]);
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM expense WHERE id = $1 FOR UPDATE", [expenseId]);
    const dying = file.apply().then(
      () => "done",
      () => "died",
    );
    await expect.poll(async () => (await killer.query(WAITING)).rowCount, { timeout: 20_000 }).toBe(1);
    await killer.query(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) w`);
    expect(await dying).toBe("died");
    await holder.query("ROLLBACK");
  } finally {
    await Promise.all([holder.end(), killer.end()]);
  }
  expect(await rows()).toBe(before);
  expect(await client().importRow.count({ where: { importId: file.importId, state: "IMPORTED" } })).toBe(0);
  expect(await file.apply()).toEqual({ rows: 2 });
});

/** The one connection that waits for what another holds. */
const WAITING =
  "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0";
