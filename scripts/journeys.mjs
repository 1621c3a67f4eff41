import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { buildApplication, isBuilt } from "./build.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { findBrowser } from "./find-browser.mjs";
import { openInstallations } from "./journey-servers.mjs";
import { inData } from "./project-folder.mjs";
import { binaryOf, runNode } from "./run-command.mjs";
import { currentRun } from "./run-lock.mjs";
import { step } from "./steps.mjs";
import { playwrightTally } from "./test-tally.mjs";

const REPORT = inData("test", "playwright.json");

/** Building under a running application would change its files while it serves them. */
export async function buildForJourneys() {
  const running = currentRun();
  if (running && !isBuilt()) {
    throw new ExplainedError(
      `Les sources ont changé et « ${running.command} » tourne (processus ${running.pid}) : arrêtez-le d’abord.`,
    );
  }
  return buildApplication();
}

/**
 * Browser journeys against a production build and a database of their own.
 * @param {string[]} flags passed on to Playwright
 * @returns {Promise<import("./gates.mjs").Outcome>}
 */
export async function runJourneys(flags = []) {
  const closings = [];
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  try {
    const browser = await step("Navigateur", findBrowser, (path) => path);
    const environment = await openInstallations(closings);
    const { code } = await runNode(
      [binaryOf("@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...flags],
      {
        shown: true,
        env: { ...environment, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT },
      },
    );
    const { passed, failed } = playwrightTally(REPORT);
    return { name: "Parcours", passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    for (const close of closings.reverse()) await close();
  }
}
