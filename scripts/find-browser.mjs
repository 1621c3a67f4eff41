import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ExplainedError } from "./explained-error.mjs";
import { binaryOf, runNode } from "./run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(isExecutable) ?? null
  );
}

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function isDebian() {
  return (
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

function installDebianPackage() {
  if (process.getuid?.() !== 0 || !isDebian()) return null;
  console.log("Aucun navigateur : installation du paquet Debian « chromium » (apt-get).");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  return systemBrowser();
}

async function installPlaywrightBrowser() {
  console.log("Aucun navigateur : téléchargement de celui de Playwright.");
  await runNode([binaryOf("@playwright", "test", "cli.js"), "install", "chromium"]);
  return playwrightBrowser();
}

/** @returns {Promise<string>} a Chromium for the journeys, installed if that is what it takes */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !isExecutable(given))
    throw new ExplainedError(`CHROMIUM_PATH mène à ${given}, qui ne s’exécute pas : corrigez-le.`);
  const found =
    given ||
    systemBrowser() ||
    (await playwrightBrowser()) ||
    installDebianPackage() ||
    (await installPlaywrightBrowser());
  if (found) return found;
  throw new ExplainedError(
    "Aucun navigateur trouvé, et il n’a pas pu être installé : installez Chromium, ou donnez son chemin dans CHROMIUM_PATH.",
  );
}
