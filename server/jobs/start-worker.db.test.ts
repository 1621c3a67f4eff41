import { beforeAll, expect, test, vi } from "vitest";
import { write } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { besideTheApplication } from "@/test-support/raw-sql";
import { runJobs } from "./start-worker";

let url: string;
beforeAll(async () => {
  ({ url } = await freshDatabase());
});

const soon = { timeout: 15_000, interval: 50 };
const add = (name: string, key: string) =>
  write("system", (tx) => tx.$queryRaw`SELECT (graphile_worker.add_job(${name}, '{"n":1}', job_key => ${key})).id`);

test("the application's account takes jobs without owning or changing anything of the queue", async () => {
  const [rights] = await client().$queryRaw<Record<string, boolean>[]>`
    SELECT has_schema_privilege('creuset_app', 'graphile_worker', 'CREATE') AS creates,
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND pg_get_userbyid(c.relowner) = 'creuset_app') AS owns,
      has_table_privilege('creuset_app', 'graphile_worker.migrations', 'INSERT') AS migrates,
      NOT has_table_privilege('creuset_app', 'graphile_worker.migrations', 'SELECT') AS blind`;
  expect(new Set(Object.values(rights ?? { missing: true }))).toEqual(new Set([false]));
  expect(new URL(url).username).toBe("creuset_app");
});

test("with two workers a job is run once, and one that fails is run again", async () => {
  const ran: string[] = [];
  const tasks = {
    sure: { run: async () => void ran.push("sure") },
    fragile: {
      run: async () => {
        ran.push("fragile");
        if (ran.filter((name) => name === "fragile").length === 1) throw new Error("first time");
      },
    },
  };
  const workers = await Promise.all([runJobs(tasks), runJobs(tasks)]);
  await add("sure", "a");
  await add("fragile", "b");
  await vi.waitFor(() => expect(ran.toSorted()).toEqual(["fragile", "fragile", "sure"]), soon);
  await Promise.all(workers.map((worker) => worker.stop()));
});

test("a worker asked to stop finishes the job it holds", async () => {
  let finished = false;
  let begun = () => {};
  const holding = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = {
    run: async () => {
      begun();
      await new Promise((done) => setTimeout(done, 500));
      finished = true;
    },
  };
  const worker = await runJobs({ slow });
  await add("slow", "c");
  await holding;
  await worker.stop();
  expect(finished).toBe(true);
  await worker.promise;
  expect(await client().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = 'c'`).toEqual([
    { n: 0 },
  ]);
});

test("a schedule is known once for all the instances", async () => {
  const tasks = { daily: { run: async () => {}, cron: "0 4 * * *" } };
  const workers = await Promise.all([runJobs(tasks), runJobs(tasks)]);
  const beside = await besideTheApplication();
  await vi.waitFor(async () => {
    const { rows } = await beside.query("SELECT identifier FROM graphile_worker._private_known_crontabs");
    expect(rows).toEqual([{ identifier: "daily" }]);
  }, soon);
  await Promise.all(workers.map((worker) => worker.stop()));
});
