import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names @param {string[]} elsewhere @returns {string | null} the first that this machine has */
export function programOf(names, elsewhere = []) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(isExecutable) ?? null
  );
}

function isDebian() {
  return (
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

/**
 * Installs a package when this machine is a Debian and this account its administrator, saying so.
 * @param {string} name
 * @param {string} missing what is said to be missing
 */
export function installDebianPackage(name, missing) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`${missing} : installation du paquet Debian « ${name} » (apt-get).`);
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options);
}
