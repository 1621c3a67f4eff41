import { existsSync } from "node:fs";
import { installDebianPackage, isExecutable, programOf } from "./debian-package.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { binaryOf, runNode } from "./run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function debianBrowser() {
  installDebianPackage("chromium", "Aucun navigateur");
  return programOf(NAMES, ELSEWHERE);
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
    programOf(NAMES, ELSEWHERE) ||
    (await playwrightBrowser()) ||
    debianBrowser() ||
    (await installPlaywrightBrowser());
  if (found) return found;
  throw new ExplainedError(
    "Aucun navigateur trouvé, et il n’a pas pu être installé : installez Chromium, ou donnez son chemin dans CHROMIUM_PATH.",
  );
}
