import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./project-folder.mjs";

/**
 * A registry mirror may lack the packages of other systems; npm then drops them from the lock without a word and
 * `npm ci` fails everywhere. This adds them back: run it after every `npm install`.
 */
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "wasm32"];

function parentOf(path) {
  return path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "");
}

function isLocked(packages, from, name) {
  for (let place = from; ; place = parentOf(place)) {
    if (packages[`${place ? `${place}/` : ""}node_modules/${name}`]) return true;
    if (place === "") return false;
  }
}

function missingOptionals(packages) {
  const missing = new Map();
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isLocked(packages, place, name)) missing.set(name, version);
    }
  }
  return [...missing];
}

function view(specifier) {
  try {
    const args = ["view", specifier, "os", "cpu", "libc", "license", "engines", "dist.integrity", "--json"];
    const answer = JSON.parse(
      execFileSync("npm", args, { encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" }),
    );
    return Array.isArray(answer) ? answer.at(-1) : answer;
  } catch {
    return null;
  }
}

/** The manifest of that version; else what another version says; else what the name itself says. */
function manifest(name, version) {
  const exact = view(`${name}@${version}`);
  if (exact?.os || exact?.cpu) return { ...exact, integrity: exact["dist.integrity"] };
  const { os, cpu, libc, license, engines } = view(name) ?? {};
  if (os || cpu) return { os, cpu, libc, license, engines };
  const words = name.split(/[-/]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    os: system && [system],
    cpu: processor && [processor],
    libc: system === "linux" ? [library] : undefined,
  };
}

function lockEntry(packages, name, version) {
  const { os, cpu, libc, license, engines, integrity } = manifest(name, version);
  if (!os && !cpu) throw new Error(`Système et processeur inconnus pour ${name}@${version}`);
  const asList = (value) => (typeof value === "string" ? [value] : value);
  const needed = Object.entries(packages).filter(([, entry]) => entry.optionalDependencies?.[name]);
  const dev = needed.every(([, entry]) => entry.dev) || undefined;
  return {
    version,
    integrity,
    cpu: asList(cpu),
    dev,
    libc: asList(libc),
    license,
    optional: true,
    os: asList(os),
    engines,
  };
}

/** A lock that names where its packages came from ties every install to that place. */
function checkSources(packages) {
  const tied = Object.entries(packages).filter(([, { resolved }]) => resolved);
  for (const [place, { resolved }] of tied) console.error(`✗ ${place} vient de ${resolved}`);
  if (tied.length > 0) process.exitCode = 1;
}

const path = inProject("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = missingOptionals(lock.packages);
for (const [name, version] of missing) {
  lock.packages[`node_modules/${name}`] = lockEntry(lock.packages, name, version);
}
const [root, ...rest] = Object.entries(lock.packages);
rest.sort(([one], [other]) => one.localeCompare(other, "en"));
lock.packages = Object.fromEntries([root, ...rest]);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
checkSources(lock.packages);
console.log(`${missing.length} paquet(s) ajouté(s) à package-lock.json.`);
