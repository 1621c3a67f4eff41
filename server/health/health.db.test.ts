import { beforeAll, expect, test } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { publicFacts } from "@/server/territory/public-facts";
import { client } from "@/test-support/backstage";
import { aTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { besideTheApplication } from "@/test-support/raw-sql";
import { describeError } from "./describe-error";
import { unreadiness } from "./readiness";

beforeAll(freshDatabase);

test("a server that may lose what it confirms is not ready: the tests' own, tuned for speed, is one", async () => {
  expect(await unreadiness()).toBe("durability");
});

test("a database that lacks a migration is not ready, whatever else it has", async () => {
  const beside = await besideTheApplication();
  const { rows } = await beside.query(
    "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%0100_invariants' RETURNING *",
  );
  expect(rows).toHaveLength(1);
  expect(await unreadiness()).toBe("migrations");
  const names = Object.keys(rows[0]);
  const places = names.map((_, rank) => `$${rank + 1}`).join(", ");
  await beside.query(`INSERT INTO _prisma_migrations (${names.join(", ")}) VALUES (${places})`, Object.values(rows[0]));
  expect(await unreadiness()).toBe("durability");
});

test("a logged error keeps its code and its frames, not what people typed", async () => {
  const failed = await client()
    .territory.create({
      data: {
        regionId: crypto.randomUUID(),
        phase: 1,
        code: "SECRET-412600",
        slug: "x",
        name: "Nom saisi",
        shortName: "x",
      },
    })
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Prisma.PrismaClientKnownRequestError);
  const described = describeError(failed);
  expect(described).toMatchObject({ name: "PrismaClientKnownRequestError", code: expect.stringMatching(/^P20\d\d$/) });
  expect(JSON.stringify(described)).not.toMatch(/Nom saisi|SECRET|412600/);
});

test.each(["412 600,00", "412\u202f600", "41260000", "1.234.567"])("the amount %j doesn't reach a log", (amount) => {
  expect(describeError(new Error(`refus de ${amount} euros`)).message).toBe("refus de # euros");
});

test("what is thrown without being an error is described too", () => {
  expect(describeError("panne")).toEqual({ name: "string", message: "panne", stack: [] });
  expect(describeError(undefined)).toMatchObject({ name: "undefined" });
});

test("a visitor is told of the contract what was announced publicly, and nothing of its accounts", async () => {
  expect(await publicFacts()).toBeNull();
  const territory = await aTerritory(client());
  const facts = await publicFacts();
  expect(Object.keys(facts ?? {}).toSorted()).toEqual(["actions", "band", "endsOn", "isDemo", "signedOn", "title"]);
  expect(facts).toMatchObject({ actions: 0, band: null, signedOn: "2020-01-01", endsOn: "2022-12-31" });
  expect(JSON.stringify(facts)).not.toContain(territory.id);
});
