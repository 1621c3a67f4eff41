import { beforeAll, expect, test, vi } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { client } from "@/test-support/backstage";
import { aTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { besideTheApplication } from "@/test-support/raw-sql";
import { write } from "./transaction";
import { isWriteConflict } from "./write-conflict";

beforeAll(freshDatabase);

const known = (code: string, meta?: Record<string, unknown>) =>
  new Prisma.PrismaClientKnownRequestError("conflict", { code, clientVersion: "7.10.0", ...(meta && { meta }) });

const bare = (cause: object) => Object.assign(new Error("conflict", { cause }), { name: "DriverAdapterError" });

const SHAPES: [string, unknown][] = [
  ["P2034 from the ORM", known("P2034")],
  ["P2010 from raw SQL", known("P2010", { driverAdapterError: bare({ kind: "TransactionWriteConflict" }) })],
  ["a bare adapter error at COMMIT", bare({ kind: "TransactionWriteConflict" })],
  ["a deadlock by its PostgreSQL code", bare({ kind: "postgres", originalCode: "40P01" })],
  [
    "a deadlock inside P2010",
    known("P2010", { driverAdapterError: bare({ kind: "postgres", originalCode: "40P01" }) }),
  ],
];

test.each(SHAPES)("%s is a conflict, and the change is tried again", async (_shape, error) => {
  expect(isWriteConflict(error)).toBe(true);
  const run = vi.fn().mockRejectedValueOnce(error).mockResolvedValueOnce("written");
  await expect(write("system", run)).resolves.toBe("written");
  expect(run).toHaveBeenCalledTimes(2);
});

test.each([
  ["a unique constraint", known("P2002")],
  ["another raw error", known("P2010", { driverAdapterError: bare({ kind: "postgres", originalCode: "23514" }) })],
  ["a bug", new TypeError("x is not a function")],
  ["nothing", undefined],
])("%s is not a conflict, and is not tried again", async (_shape, error) => {
  expect(isWriteConflict(error)).toBe(false);
  const run = vi.fn().mockRejectedValue(error ?? new Error("nothing"));
  await expect(write("system", run)).rejects.toBeDefined();
  expect(run).toHaveBeenCalledTimes(1);
});

test("a conflict that never ends is told in words, after six tries", async () => {
  const run = vi.fn().mockRejectedValue(known("P2034"));
  await expect(write("system", run)).rejects.toMatchObject({ code: "write.busy", name: "Refusal" });
  expect(run).toHaveBeenCalledTimes(6);
});

test("a real deadlock is tried again, and both changes are kept", async () => {
  const [a, b] = [await aTerritory(client()), await aTerritory(client())];
  const order = [
    [a.id, b.id],
    [b.id, a.id],
  ];
  let first = 0;
  let tries = 0;
  const both = new Promise<void>((resolve) => {
    setInterval(() => first === 2 && resolve(), 5).unref();
  });
  await Promise.all(
    order.map(([one = "", other = ""]) =>
      write("system", async (tx) => {
        tries++;
        await tx.territory.update({ where: { id: one }, data: { lastExpense: { increment: 1 } } });
        first++;
        await both;
        await tx.territory.update({ where: { id: other }, data: { lastExpense: { increment: 1 } } });
      }),
    ),
  );
  expect(tries).toBeGreaterThan(2);
  const stored = await client().territory.findMany({
    where: { id: { in: [a.id, b.id] } },
    select: { lastExpense: true },
  });
  expect(stored).toEqual([{ lastExpense: 2 }, { lastExpense: 2 }]);
});

test.each([
  ["through the ORM", false],
  ["in raw SQL", true],
])("a real serialization failure %s is recognised", async (_case, raw) => {
  const { id } = await aTerritory(client());
  const beside = await besideTheApplication();
  const failing = client().$transaction(
    async (tx) => {
      await tx.territory.findUniqueOrThrow({ where: { id } });
      await beside.query("UPDATE territory SET last_expense = 7 WHERE id = $1", [id]);
      if (raw) await tx.$executeRaw`UPDATE territory SET last_expense = last_expense + 1 WHERE id = ${id}::uuid`;
      else await tx.territory.update({ where: { id }, data: { lastExpense: { increment: 1 } } });
    },
    { isolationLevel: "RepeatableRead" },
  );
  const error = await failing.catch((caught: unknown) => caught);
  expect(isWriteConflict(error)).toBe(true);
});

test("fifty increments at once add up to fifty", async () => {
  const { id } = await aTerritory(client());
  await Promise.all(
    Array.from({ length: 50 }, () =>
      write("system", (tx) => tx.territory.update({ where: { id }, data: { lastExpense: { increment: 1 } } })),
    ),
  );
  const { lastExpense } = await client().territory.findUniqueOrThrow({ where: { id } });
  expect(lastExpense).toBe(50);
});
