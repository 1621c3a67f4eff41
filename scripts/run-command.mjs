import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { ExplainedError } from "./explained-error.mjs";
import { send } from "./processes.mjs";
import { inProject, PROJECT } from "./project-folder.mjs";

const KEPT_LINES = 40;
const running = new Set();
let abandoned = false;

function signalGroup(child, signal) {
  if (process.platform === "win32" || !send(-child.pid, signal)) child.kill(signal);
}

/** Ends the commands still running, with what they started themselves; none starts any more. */
export async function abandonCommands() {
  abandoned = true;
  for (const child of running) signalGroup(child, "SIGTERM");
  for (let patience = 30; patience > 0 && running.size > 0; patience -= 1) await sleep(100);
  for (const child of running) signalGroup(child, "SIGKILL");
}

/**
 * Runs a Node program of the project to its end.
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, shown?: boolean}} [options] shown: its output goes to the screen
 * @returns {Promise<{code: number, output: string}>}
 */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}

export function runProgram(program, args, { env = {}, shown = false, shell = false, cwd = PROJECT } = {}) {
  if (abandoned) return Promise.reject(new ExplainedError("Arrêt demandé."));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      detached: process.platform !== "win32",
      windowsHide: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell,
      stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    });
    running.add(child);
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/** @param {string} advice the sentence shown above the end of its output when it fails */
export async function runNodeOrExplain(args, advice, options) {
  const { code, output } = await runNode(args, options);
  if (code === 0) return output;
  throw new ExplainedError(`${advice}\n${output.trim().split("\n").slice(-KEPT_LINES).join("\n")}`);
}

export function binaryOf(...path) {
  return inProject("node_modules", ...path);
}
