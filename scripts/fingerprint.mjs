import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inData, inProject, PROJECT, readJson, writeJson } from "./project-folder.mjs";

const STAMPS = inData("stamps.json");
const IGNORED = /(^|\/)(generated|node_modules|\.[^/]*)(\/|$)|\.test\.tsx?$/;

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => !IGNORED.test(relative(path, file).split(sep).join("/")) && statSync(file).isFile());
}

/** One value for the names and contents of files and folders of the project. @param {string[]} paths */
export function fingerprint(paths, ...more) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(inProject(path))).sort()) {
    hash
      .update(`${relative(PROJECT, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.update(JSON.stringify(more)).digest("hex");
}

export function isStamped(name, value) {
  return readJson(STAMPS)?.[name] === value;
}

/** Remembers what was done with what; `null` forgets it, before doing it again. */
export function stamp(name, value) {
  writeJson(STAMPS, { ...readJson(STAMPS), [name]: value });
}
