import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { once } from "./once";
import { write } from "./transaction";

beforeAll(freshDatabase);

async function anAttempt() {
  const territory = await aTerritory(client());
  const actor = await someone(client(), "ADMIN", territory);
  return { territoryId: territory.id, actorId: actor.id, operation: "test", key: randomUUID(), payload: { amount: 1 } };
}
type Attempt = Omit<Awaited<ReturnType<typeof anAttempt>>, "payload"> & { payload: object };

const attemptTo = (attempt: Attempt, run: () => Promise<{ message: string }>) =>
  write({ id: attempt.actorId, reach: attempt.territoryId }, (tx) => once(tx, attempt, run));

const keysOf = ({ key }: Attempt) => client().idempotencyKey.count({ where: { key } });

test("the second call gets the first one's answer without doing anything", async () => {
  const attempt = await anAttempt();
  const run = vi.fn(async () => ({ message: "fait" }));
  expect(await attemptTo(attempt, run)).toEqual({ message: "fait" });
  expect(await attemptTo(attempt, run)).toEqual({ message: "fait" });
  expect(run).toHaveBeenCalledTimes(1);
});

test("a call that comes while the first one is still working waits for its answer", async () => {
  const attempt = await anAttempt();
  const story: string[] = [];
  const first = attemptTo(attempt, async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    story.push("first done");
    return { message: "première" };
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = attemptTo(attempt, async () => ({ message: "seconde" })).then((answer) => {
    story.push("second answered");
    return answer;
  });
  expect(await Promise.all([first, second])).toEqual([{ message: "première" }, { message: "première" }]);
  expect(story).toEqual(["first done", "second answered"]);
});

test("a call that failed left no key: the next one is a first call", async () => {
  const attempt = await anAttempt();
  const failing = attemptTo(attempt, () => Promise.reject(new Error("panne")));
  await expect(failing).rejects.toThrow("panne");
  expect(await keysOf(attempt)).toBe(0);
  expect(await attemptTo(attempt, async () => ({ message: "fait" }))).toEqual({ message: "fait" });
});

test("when the first of two waiting calls fails, the second does the work", async () => {
  const attempt = await anAttempt();
  const first = attemptTo(attempt, async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    throw new Error("panne");
  });
  const settled = expect(first).rejects.toThrow("panne");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = attemptTo(attempt, async () => ({ message: "seconde" }));
  await settled;
  expect(await second).toEqual({ message: "seconde" });
  expect(await keysOf(attempt)).toBe(1);
});

test("the same key with other content is refused, in whatever order the fields come", async () => {
  const attempt: Attempt = { ...(await anAttempt()), payload: { amount: 1, object: "Étude" } };
  const run = async () => ({ message: "fait" });
  await attemptTo(attempt, run);
  expect(await attemptTo({ ...attempt, payload: { object: "Étude", amount: 1 } }, run)).toEqual({ message: "fait" });
  for (const payload of [{ amount: 2, object: "Étude" }, { amount: 1 }, { amount: "1", object: "Étude" }])
    await expect(attemptTo({ ...attempt, payload }, run)).rejects.toMatchObject({ code: "key.reused" });
});

test("one key serves another person, another territory and another operation", async () => {
  const attempt = await anAttempt();
  const other = await anAttempt();
  const run = vi.fn(async () => ({ message: "fait" }));
  for (const changed of [{}, { actorId: other.actorId }, { territoryId: other.territoryId }, { operation: "autre" }])
    await attemptTo({ ...attempt, ...changed }, run);
  expect(run).toHaveBeenCalledTimes(4);
  expect(await keysOf(attempt)).toBe(4);
});
