import "server-only";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { UnreadableWord } from "@/domain/import/unreadable-file";
import { usageOf } from "./process-usage";
import type { ReaderRequest } from "./reader/reader-line";

const PROGRAM = ["server", "import", "reader", "read-spreadsheet.ts"];
const HEAP_MEGABYTES = 160;
const MOST_MEMORY = 384 * 1024 * 1024;
const WATCH_EVERY = 50;
/**
 * From one sign of life to the next, in milliseconds: what it may work, and what may pass when the machine is busy with
 * something else. Where work is not told, only the second counts.
 */
const PATIENCE = { starting: { busy: 20_000, passing: 30_000 }, reading: { busy: 4_000, passing: 20_000 } };
/** Of the settings of the server, only what a program needs to start: it reads what strangers made. */
const NEEDED = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP"];

/** The most memory it held, in bytes, and the work it took, in milliseconds; zeros where the system does not tell. */
export type ReaderCost = { memory: number; busy: number };

export type ReaderProcess = {
  child: ChildProcessByStdio<Writable, Readable, null>;
  /** Starts or stops the clock of the next sign of life. */
  expect: (what: keyof typeof PATIENCE | null) => void;
  /** Once it has ended: how, and what it took. */
  ended: Promise<{ isWhole: boolean; stoppedFor: UnreadableWord | null; cost: ReaderCost }>;
};

/** Starts the program that reads files, with what it may take of time and memory. */
export function startReader(request: ReaderRequest): ReaderProcess {
  const project = process.cwd();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      "--max-semi-space-size=8",
      "--conditions=react-server",
      "--import",
      "tsx",
      join(/* turbopackIgnore: true */ project, ...PROGRAM),
      JSON.stringify(request),
    ],
    { cwd: project, env: neededEnvironment(), stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
  );
  let stoppedFor: UnreadableWord | null = null;
  let awaited: keyof typeof PATIENCE | null = "starting";
  let since = { busy: 0, passing: performance.now() };
  const cost = { memory: 0, busy: 0 };
  const stop = (word: UnreadableWord) => {
    stoppedFor ??= word;
    child.kill("SIGKILL");
  };
  const watch = setInterval(() => {
    const usage = usageOf(child.pid ?? 0);
    cost.busy = usage?.busy || cost.busy;
    cost.memory = Math.max(cost.memory, usage?.mostMemory ?? 0);
    if ((usage?.memory ?? 0) > MOST_MEMORY) stop("heavy");
    if (awaited === null) return;
    const { busy: mostBusy, passing } = PATIENCE[awaited];
    if (cost.busy - since.busy > mostBusy || performance.now() - since.passing > passing) stop("slow");
  }, WATCH_EVERY);
  const ended = new Promise<Awaited<ReaderProcess["ended"]>>((resolve) => {
    child.once("error", () => resolve({ isWhole: false, stoppedFor: "broken", cost }));
    child.once("close", (code, signal) => {
      const outOfMemory = signal === "SIGABRT" || code === 134 ? "heavy" : null;
      resolve({ isWhole: code === 0, stoppedFor: stoppedFor ?? outOfMemory, cost });
    });
  }).finally(() => clearInterval(watch));
  const expect = (what: keyof typeof PATIENCE | null) => {
    awaited = what;
    since = { busy: cost.busy, passing: performance.now() };
  };
  return { child, expect, ended };
}

function neededEnvironment(): NodeJS.ProcessEnv {
  const kept = NEEDED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(kept), NODE_ENV: "production" };
}
