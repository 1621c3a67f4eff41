import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type WorkerProcess = { kill: () => Promise<void>; stop: () => Promise<void> };

/** Its clock stands at that instant when it starts; the schedule is left out, so that a test says what runs when. */
const SOURCE = `
  const shift = Number(process.env.CLOCK) - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given); }
    static now() { return Real.now() + shift; }
  };
  const { runJobs } = await import("@/server/jobs/start-worker");
  const { TASKS } = await import("@/server/jobs/tasks");
  const runner = await runJobs(Object.fromEntries(Object.entries(TASKS).map(([name, { run }]) => [name, { run }])));
  process.on("SIGTERM", () => runner.stop().then(() => process.exit(0)));
  process.stdout.write("ready");`;

/** The application's workers in a process of their own, on the database and the mail server of the test. */
export async function aWorkerProcess(clock: Date): Promise<WorkerProcess> {
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", SOURCE];
  const env = { ...process.env, LOG_LEVEL: "error", CLOCK: String(clock.getTime()) };
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"], env });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  if (child.exitCode !== null) throw new Error("the worker process did not start");
  return { kill: () => ended(child, "SIGKILL"), stop: () => ended(child, "SIGTERM") };
}

async function ended(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}
