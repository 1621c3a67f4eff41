import { afterEach, beforeAll, expect, test } from "vitest";
import { taskInWords } from "@/domain/jobs/failed-task";
import { read, write } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { failedTasks, retryTask } from "./failed-tasks";
import { TASKS } from "./tasks";

beforeAll(freshDatabase);
afterEach(() => client().$executeRaw`DELETE FROM graphile_worker._private_jobs`);

async function aJob(task: string, given: { attempts: number; error?: string }) {
  await write(
    "system",
    (tx) => tx.$queryRaw`SELECT (graphile_worker.add_job(${task}, '{"letterId":"secret"}', max_attempts => 3)).id`,
  );
  await client().$executeRaw`
    UPDATE graphile_worker._private_jobs SET attempts = ${given.attempts}, last_error = ${given.error ?? null}
    WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs)`;
}
const failed = () => read(everywhere, failedTasks);
const attempts = () =>
  client().$queryRaw<{ task: string; attempts: number }[]>`
    SELECT task_identifier AS task, attempts FROM graphile_worker.jobs ORDER BY id`;

test("what failed for good is told by kind and count, without what it held; what will be tried again and letters are not", async () => {
  await aJob("tell_calendar", { attempts: 3, error: "unexpected: jean@exemple.fr" });
  await aJob("tell_calendar", { attempts: 3, error: "connect ECONNREFUSED" });
  await aJob("send_digests", { attempts: 2, error: "first time" });
  await aJob("deliver_letter", { attempts: 3, error: "refused" });
  const [told, ...others] = await failed();
  expect(others).toEqual([]);
  expect(told).toMatchObject({ task: "tell_calendar", count: 2, name: "Signaler ce que le calendrier apporte" });
  expect(JSON.stringify(told)).not.toMatch(/secret|jean@/);
});

test("tried again, it has all its attempts, and other tasks are left alone", async () => {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  await aJob("tell_calendar", { attempts: 3 });
  await aJob("forget_expired", { attempts: 3 });
  const { slug } = territory;
  expect((await retryTask(admin, { slug, task: "tell_calendar" })).message).toMatch(/1.tâche reprise/);
  expect(await attempts()).toEqual([
    { task: "tell_calendar", attempts: 0 },
    { task: "forget_expired", attempts: 3 },
  ]);
  expect((await retryTask(admin, { slug, task: "tell_calendar" })).message).toContain("Plus rien");
});

test("a letter that failed is not taken up by this way, and nobody but an administrator takes anything up", async () => {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  await aJob("deliver_letter", { attempts: 3 });
  await aJob("tell_calendar", { attempts: 3 });
  await retryTask(admin, { slug: territory.slug, task: "deliver_letter" });
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER"] as const) {
    const viewer = await someone(client(), role, territory);
    await expect(retryTask(viewer, { slug: territory.slug, task: "tell_calendar" })).rejects.toMatchObject({
      code: "territory.unknown",
    });
  }
  expect((await attempts()).map(({ attempts: made }) => made)).toEqual([3, 3]);
});

test("every task the server knows is named", () => {
  for (const task of Object.keys(TASKS)) expect(taskInWords(task), task).not.toContain("autre version");
});
