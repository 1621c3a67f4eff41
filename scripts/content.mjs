import { runContentScript } from "./content-script.mjs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { inData, readJson, writeJson } from "./project-folder.mjs";

const ACCOUNTS = inData("demo-accounts.json");
const SOURCES = ["prisma/content", "prisma/migrations", "prisma/models", "domain", "server"];

/** @typedef {{role: string, label: string, email: string, password: string}} DemoAccount */

/** Loads the contract, and the demonstration where it is on. @returns {Promise<{accounts?: DemoAccount[]}>} */
export function runLoader(environment, demonstration) {
  return runContentScript("load", demonstration ? ["--facts", "--demo"] : ["--facts"], environment);
}

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
