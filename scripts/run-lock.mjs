import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { ExplainedError } from "./explained-error.mjs";
import { birthOf, isAlive, stopProcess } from "./processes.mjs";
import { inData, readJson, writeJson } from "./project-folder.mjs";

const RECORD = inData("run.json");
const LEFT_BEHIND = [
  ["SIGTERM", 3_000],
  ["SIGKILL", 2_000],
];

function isSameProcess({ pid, birth }) {
  return pid !== process.pid && isAlive(pid) && birthOf(pid) === birth;
}

const itself = (pid) => ({ pid, birth: birthOf(pid) });

/** Who runs the application or its database in this folder, or null. */
export function currentRun() {
  const record = readJson(RECORD);
  return record && isSameProcess(record) ? record : null;
}

function explain({ command, pid, address }) {
  const where = address ? ` sur ${address}` : "";
  return new ExplainedError(
    `« ${command} » tourne déjà dans ce dossier${where} (processus ${pid}) : utilisez-le, ou arrêtez-le d’abord avec Ctrl-C ou « kill ${pid} ».`,
  );
}

/** Written beside then linked: the file appears whole, and only for the first who asks. */
function create(record) {
  const draft = `${RECORD}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    linkSync(draft, RECORD);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts aside the record of a dead run, unless another start has just replaced it by its own. */
function removeStale(seen) {
  const aside = `${RECORD}.${process.pid}.stale`;
  try {
    renameSync(RECORD, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, "utf8") === seen) rmSync(aside, { force: true });
  else renameSync(aside, RECORD);
}

function readText() {
  try {
    return readFileSync(RECORD, "utf8");
  } catch {
    return null;
  }
}

/**
 * One run at a time in a folder. Ends the web server that a killed run left behind.
 * @param {string} command how the person started it
 */
export async function takeRunLock(command) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create({ ...itself(process.pid), command })) break;
    const running = currentRun();
    if (running) throw explain(running);
    const seen = readText();
    if (seen === null) continue;
    const { server } = readJson(RECORD) ?? {};
    removeStale(seen);
    if (server && isSameProcess(server)) await stopProcess(server.pid, LEFT_BEHIND);
  }
  if (readJson(RECORD)?.pid !== process.pid) throw explain(currentRun() ?? { command, pid: "inconnu" });
  return {
    noteServer: (pid, address) => writeJson(RECORD, { ...readJson(RECORD), server: itself(pid), address }),
    release: async () => rmSync(RECORD, { force: true }),
  };
}
