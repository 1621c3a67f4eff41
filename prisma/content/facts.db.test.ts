import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/database";
import { withDatabase } from "./database";
import { loadContent } from "./load-content";

const counts = () =>
  withDatabase(async (db) => ({
    regions: await db.region.count(),
    territories: await db.territory.count(),
    contracts: await db.contract.count(),
    claims: await db.envelopeClaim.count(),
    organizations: await db.organization.count(),
    actions: await db.action.count(),
    users: await db.user.count(),
    expenses: await db.expense.count(),
  }));

const FACTS = {
  regions: 1,
  territories: 1,
  contracts: 1,
  claims: 2,
  organizations: 10,
  actions: 10,
  users: 0,
  expenses: 0,
};

describe("the facts of the contract", () => {
  beforeAll(async () => {
    await freshDatabase();
    await loadContent({ demo: false });
  });

  it("are loaded whole, without anyone nor any amount spent", async () => {
    expect(await counts()).toEqual(FACTS);
  });

  it("announce two totals with their authors, and no other", async () => {
    const claims = await withDatabase((db) => db.envelopeClaim.findMany({ orderBy: { amountCents: "asc" } }));
    expect(claims.map(({ amountCents, shortAuthor, wording }) => [amountCents, shortAuthor, wording])).toEqual([
      [3_000_000_000n, "préfet", "près de 30\u00a0M€"],
      [4_000_000_000n, "Agglo", "40\u00a0M€"],
    ]);
  });

  it("loaded again, add nothing and keep what people changed", async () => {
    await withDatabase(async (db) => {
      await db.organization.update({ where: { name: "SD Tech" }, data: { name: "SD Tech Groupe" } });
      await db.action.updateMany({ where: { number: 3 }, data: { title: "Extension du Pôle", place: "Saint-Martin" } });
      await db.contract.updateMany({ data: { electedPilotName: null } });
      await db.territory.updateMany({ data: { name: "Bassin d’Alès et d’Anduze" } });
    });
    await loadContent({ demo: false });
    expect(await counts()).toEqual(FACTS);
    const action = await withDatabase((db) =>
      db.action.findFirst({ where: { number: 3 }, include: { contract: true, territory: true } }),
    );
    expect(action).toMatchObject({
      title: "Extension du Pôle",
      place: "Saint-Martin",
      contract: { electedPilotName: null },
      territory: { name: "Bassin d’Alès et d’Anduze", isDemo: false, situationDate: null },
    });
  });

  it("two loads at once give one contract", async () => {
    await freshDatabase();
    await Promise.all([loadContent({ demo: false }), loadContent({ demo: false })]);
    expect(await counts()).toEqual(FACTS);
  });
});
