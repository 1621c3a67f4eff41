import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ExplainedError } from "./explained-error.mjs";

export const PROJECT = resolve(fileURLToPath(new URL("..", import.meta.url)));
export const DATA = join(PROJECT, ".data");

export function inProject(...names) {
  return join(PROJECT, ...names);
}

export function inData(...names) {
  return join(DATA, ...names);
}

/** Creates `.data`, readable by its owner only, and makes sure a file can be written there. */
export function prepareDataFolder() {
  try {
    mkdirSync(DATA, { recursive: true, mode: 0o700 });
    chmodSync(DATA, 0o700);
    writeFileSync(inData(".write-check"), "");
  } catch (error) {
    throw new ExplainedError(
      `Impossible d’écrire dans ${DATA} (${error.code}) : donnez à votre compte le droit d’écrire dans ce dossier, ou copiez le projet dans un dossier à vous.`,
    );
  }
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Written beside, then renamed: a reader never meets a half-written file. */
export function writeJson(path, value) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
