import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

function zombie(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.startsWith("Z") ?? false;
  } catch {
    return false;
  }
}

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return !zombie(pid);
}

/** Tells two processes apart when the system gives the same number again; null where it cannot be known. */
export function birthOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    if (process.platform === "linux" || process.platform === "win32") return "";
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

export function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    if (process.platform === "linux" || process.platform === "win32") return 0;
  }
  try {
    return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
  } catch {
    return 0;
  }
}

/** Processes working in a folder: every process of a PostgreSQL cluster works in its data folder. Linux only. */
export function processesWorkingIn(folder) {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

export function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function waitForEnd(pid, milliseconds) {
  const limit = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() >= limit) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Asks, then insists.
 * @param {number} pid
 * @param {[NodeJS.Signals, number][]} attempts each signal with the time left to obey it, in milliseconds
 */
export async function stopProcess(pid, attempts) {
  for (const [signal, patience] of attempts) {
    if (!send(pid, signal)) return;
    if (await waitForEnd(pid, patience)) return;
  }
}
