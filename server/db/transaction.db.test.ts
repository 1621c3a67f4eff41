import { beforeAll, expect, test } from "vitest";
import { Refusal } from "@/domain/shared/refusal";
import { client } from "@/test-support/backstage";
import { aTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { enterTerritory, read, type Transaction, write } from "./transaction";

beforeAll(freshDatabase);

const rename = (tx: Transaction, id: string, name: string) => tx.territory.update({ where: { id }, data: { name } });
const nameOf = async (tx: Transaction, id: string) => (await tx.territory.findUniqueOrThrow({ where: { id } })).name;

test("the digest of the tests sees a single changed value", async () => {
  const { id } = await aTerritory(client());
  const before = await digest();
  expect(await digest()).toBe(before);
  await write("system", (tx) => rename(tx, id, "Autre nom"));
  expect(await digest()).not.toBe(before);
});

test("nothing can be written while reading", async () => {
  const { id } = await aTerritory(client());
  const before = await digest();
  await expect(read("system", (tx) => rename(tx, id, "Écrit en lisant"))).rejects.toThrow(/read-only transaction/);
  await expect(
    read("system", (tx) => tx.$executeRaw`UPDATE territory SET name = 'Écrit en lisant' WHERE id = ${id}::uuid`),
  ).rejects.toThrow(/read-only transaction/);
  expect(await digest()).toBe(before);
});

test("reading can't be turned into writing from inside", async () => {
  const opened = read("system", (tx) => tx.$executeRaw`SET TRANSACTION READ WRITE`);
  await expect(opened).rejects.toThrow(/read-write mode/);
});

test("a page reads one snapshot, whatever is written meanwhile", async () => {
  const { id } = await aTerritory(client());
  const seen = await read("system", async (tx) => {
    const first = await nameOf(tx, id);
    await write("system", (other) => rename(other, id, "Renommé entre deux lectures"));
    return [first, await nameOf(tx, id)];
  });
  expect(seen[1]).toBe(seen[0]);
  expect(await read("system", (tx) => nameOf(tx, id))).toBe("Renommé entre deux lectures");
});

test("when a change fails half-way, nothing of it remains", async () => {
  const { id, regionId } = await aTerritory(client());
  const before = await digest();
  const failing = write("system", async (tx) => {
    await rename(tx, id, "À moitié");
    await tx.region.update({ where: { id: regionId }, data: { name: "À moitié" } });
    throw new Refusal("test", "Refusé après coup.");
  });
  await expect(failing).rejects.toMatchObject({ code: "test" });
  expect(await digest()).toBe(before);
});

test("a change refused by the database leaves nothing of what came before it", async () => {
  const { id } = await aTerritory(client());
  const before = await digest();
  const failing = write("system", async (tx) => {
    await rename(tx, id, "Avant la faute");
    await tx.$executeRaw`UPDATE territory SET phase = 0 WHERE id = ${id}::uuid`;
  });
  await expect(failing).rejects.toThrow(/territory_phase/);
  expect(await digest()).toBe(before);
});

test("the actor and the territory are named inside the transaction, and forgotten by the next one", async () => {
  const { id } = await aTerritory(client());
  const named = (tx: Transaction) =>
    tx.$queryRaw<{ actor: string | null; territory: string | null }[]>`
      SELECT nullif(current_setting('app.user', true), '') AS actor,
             nullif(current_setting('app.territories', true), '') AS territory`;
  const inside = await write({ id, reach: "*" }, async (tx) => {
    await enterTerritory(tx, id);
    return named(tx);
  });
  expect(inside).toEqual([{ actor: id, territory: id }]);
  for (let again = 0; again < 12; again++)
    expect(await write("system", named)).toEqual([{ actor: null, territory: null }]);
});

test("a statement that drags on is cut by the database", async () => {
  const settings = await read(
    "system",
    (tx) => tx.$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings
    WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
  );
  expect(settings).toEqual([
    { name: "idle_in_transaction_session_timeout", setting: "15000" },
    { name: "lock_timeout", setting: "5000" },
    { name: "statement_timeout", setting: "10000" },
  ]);
});

test("a condition whose value is missing is refused, not taken for « every row »", async () => {
  const { id } = await aTerritory(client());
  const before = await digest();
  const missing = undefined as unknown as string;
  await expect(
    write("system", (tx) => tx.territory.updateMany({ where: { id: missing }, data: { name: "Tous" } })),
  ).rejects.toThrow(/undefined/);
  expect(await digest()).toBe(before);
  expect(await read("system", (tx) => nameOf(tx, id))).not.toBe("Tous");
});
