import "server-only";
import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { holdExit } from "./hold-exit";
import { type BackgroundTask, TASKS } from "./tasks";

const RESTART_AFTER = 30_000;
const IN_PARALLEL = 2;

/** The library tells its routine as information: here it is detail. */
const logger = new Logger(() => (level, message) => {
  if (level === "error") log().error({ kind: "job" }, message);
  else if (level === "warning") log().warn({ kind: "job" }, message);
  else log().debug({ kind: "job" }, message);
});

/** Takes jobs in this process, next to those of the other instances, until it is stopped. */
export function runJobs(tasks: Readonly<Record<string, BackgroundTask>>): Promise<Runner> {
  const named = Object.entries(tasks);
  return run({
    connectionString: env().DATABASE_URL,
    maxPoolSize: IN_PARALLEL + 1,
    concurrency: IN_PARALLEL,
    noHandleSignals: true,
    // Batched, the end of a job is written before the worker stops; otherwise nothing waits for it.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger,
    taskList: Object.fromEntries(named.map(([name, task]) => [name, (payload: unknown) => task.run(payload)])),
    parsedCronItems: parseCronItems(named.flatMap(([task, { cron }]) => (cron ? [{ task, match: cron }] : []))),
  });
}

const globals = globalThis as typeof globalThis & { creusetWorker?: true };

/** Starts the worker of this process once, and again when the database left it; a stopping server waits for the job in hand. */
export function startWorker(): void {
  if (globals.creusetWorker) return;
  globals.creusetWorker = true;
  let runner: Runner | undefined;
  let stopping = false;
  holdExit(async () => {
    stopping = true;
    await runner?.stop().catch(() => {});
  });
  const turn = async () => {
    try {
      runner = await runJobs(TASKS);
      if (stopping) await runner.stop();
      await runner.promise;
    } catch (error) {
      log().error({ kind: "job", reason: (error as Error).name }, "background jobs stopped");
    }
    if (!stopping) setTimeout(turn, RESTART_AFTER).unref();
  };
  void turn();
}
