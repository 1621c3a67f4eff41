import { ExplainedError } from "./explained-error.mjs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { inData, readJson, writeJson } from "./project-folder.mjs";
import { runNodeOrExplain } from "./run-command.mjs";

const ACCOUNTS = inData("demo-accounts.json");
const SOURCES = ["prisma/content", "prisma/migrations", "prisma/models", "domain", "server"];

/** TypeScript programs of the project run through tsx, with the conditions of server code. */
export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

function lastJson(output) {
  try {
    return JSON.parse(output.trim().split("\n").at(-1) ?? "");
  } catch {
    throw new ExplainedError(`Le chargement du contenu n’a pas rendu compte de ce qu’il a fait :\n${output.trim()}`);
  }
}

/** Loads the contract, and the demonstration where it is on. @returns {Promise<{accounts?: DemoAccount[]}>} */
export async function runLoader(environment, demonstration) {
  const flags = demonstration ? ["--facts", "--demo"] : ["--facts"];
  const program = [...TYPESCRIPT, "prisma/content/load.ts", ...flags];
  return lastJson(await runNodeOrExplain(program, "Le contenu n’a pas pu être chargé.", { env: environment }));
}

/** @typedef {{role: string, label: string, email: string, password: string}} DemoAccount */

/**
 * Skips the loader when this database has already received these very files.
 * @param {{url: string, demonstration: boolean, fresh: boolean}} database
 */
export async function loadContent(environment, { url, demonstration, fresh }) {
  const wanted = fingerprint(SOURCES, new URL(url).pathname, demonstration);
  if (!fresh && isStamped("content", wanted)) return false;
  const { accounts = [] } = await runLoader(environment, demonstration);
  if (demonstration) writeJson(ACCOUNTS, accounts);
  stamp("content", wanted);
  return true;
}

/** @returns {DemoAccount[]} what the loader said when it created them */
export function demonstrationAccounts() {
  return readJson(ACCOUNTS) ?? [];
}
