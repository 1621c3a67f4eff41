import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ExplainedError } from "./explained-error.mjs";

const SERVICE_ACCOUNTS = ["creuset", "postgres", "nobody"];

function identity(name) {
  try {
    const number = (flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

/**
 * Ways for root to run something as somebody else, the most enclosed first; `owner` must own the data.
 * The second keeps one right of root's, to reach data that lie in a closed folder.
 */
function waysForRoot() {
  const account = SERVICE_ACCOUNTS.map(identity).find((found) => found !== null);
  if (!account) return [];
  const { uid, gid } = account;
  const reach = ["--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return [
    { prefix: ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"], owner: { uid: 0, gid: 0 } },
    { prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...reach, "--"], owner: account },
  ];
}

function succeeds([command, ...args]) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/**
 * PostgreSQL refuses to run as root: finds what to put before its commands.
 * @param {string} program one of its binaries
 * @param {string} folder where its data folder lies
 * @returns {{prefix: string[], owner: {uid: number, gid: number} | null}}
 */
export function wayToRun(program, folder) {
  if (process.getuid?.() !== 0) return { prefix: [], owner: null };
  const way = waysForRoot().find(
    ({ prefix }) => succeeds([...prefix, program, "--version"]) && succeeds([...prefix, "ls", folder]),
  );
  if (way) return way;
  throw new ExplainedError(
    "PostgreSQL refuse de tourner en root, et ce système ne permet pas de le lancer sous un autre compte : lancez la commande avec un compte ordinaire, ou donnez DATABASE_URL.",
  );
}

function changeOwner(path, { uid, gid }) {
  chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) changeOwner(join(path, name), { uid, gid });
}

/** The way may differ from one start to the next (a container, a stricter system): the data follow it. */
export function giveTo(folder, owner) {
  if (owner && lstatSync(folder).uid !== owner.uid) changeOwner(folder, owner);
}
