import { createHash } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/database";
import { countTyped } from "../count-typed";
import { withDatabase } from "../database";
import { loadContent } from "../load-content";
import { DEMO_ACCOUNTS } from "./people";

/** One hash of every row of every table but the migrations' own. */
async function digest(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT') ORDER BY 1",
    );
    const hash = createHash("sha256");
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${pg.escapeIdentifier(name)} t ORDER BY 1`,
      );
      hash.update(`${name}\n${rows.map(({ row }) => row).join("\n")}\n`);
    }
    return hash.digest("hex");
  } finally {
    await client.end();
  }
}

describe("loading the demonstration", () => {
  it("gives the same rows in every database, and changes nothing the second time", async () => {
    const first = await freshDatabase();
    await loadContent({ demo: true });
    const told = await digest(first.url);
    await loadContent({ demo: true });
    expect(await digest(first.url)).toBe(told);
    const second = await freshDatabase();
    await loadContent({ demo: false });
    await loadContent({ demo: true });
    expect(await digest(second.url)).toBe(told);
  });

  it("gives one account per role, each with its own scope", async () => {
    await freshDatabase();
    const { accounts } = await loadContent({ demo: true });
    expect(accounts).toEqual(DEMO_ACCOUNTS);
    expect(accounts.map(({ role }) => role)).toEqual([
      "ADMIN",
      "COPIL",
      "PILOT",
      "PREFECTURE",
      "INDUSTRIALIST",
      "OBSERVER",
    ]);
    const holders = await withDatabase((db) =>
      db.user.findMany({
        where: { email: { in: accounts.map(({ email }) => email) } },
        include: { memberships: { include: { action: true } } },
      }),
    );
    const scopes = holders.map(({ memberships: [held] }) => [
      held?.role,
      held?.regionId !== null,
      held?.territoryId !== null,
      held?.action?.number ?? null,
    ]);
    expect(scopes.toSorted()).toEqual([
      ["ADMIN", false, true, null],
      ["COPIL", false, true, null],
      ["INDUSTRIALIST", false, true, 7],
      ["OBSERVER", true, false, null],
      ["PILOT", false, true, 3],
      ["PREFECTURE", false, true, null],
    ]);
  });

  it("is refused where people already work, and leaves the territory as it was", async () => {
    await freshDatabase();
    await loadContent({ demo: false });
    await withDatabase(async (db) => {
      const { id, territoryId } = await db.action.findFirstOrThrow({ where: { number: 1 } });
      await db.budgetVersion.create({
        data: { territoryId, actionId: id, number: 0, effectiveOn: new Date("2019-12-09") },
      });
    });
    await expect(loadContent({ demo: true })).rejects.toThrow("ce territoire contient déjà des données saisies");
    expect(await withDatabase((db) => db.user.count())).toBe(0);
  });

  it("counts apart what people type after it", async () => {
    await freshDatabase();
    await loadContent({ demo: true });
    expect(await countTyped()).toEqual({ typed: 0 });
    await withDatabase(async (db) => {
      const { id: territoryId } = await db.territory.findFirstOrThrow();
      const { id: actorId } = await db.user.findFirstOrThrow();
      await db.journalEntry.create({
        data: { territoryId, actorId, event: "status.declared", subjectId: territoryId },
      });
    });
    expect(await countTyped()).toEqual({ typed: 1 });
  });
});
