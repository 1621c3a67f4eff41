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
import { playwrightTally, total } from "./test-tally.mjs";

/** Journeys change the database they run on: those of one lane follow each other, and lanes share nothing. */
const LANES = 2;

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

async function runPlaywright(name, flags, environment) {
  const report = inData("test", `playwright-${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const output = `--output=artifacts/e2e/${name}`;
  const { code } = await runNode(
    [binaryOf("@playwright", "test", "cli.js"), "test", "--reporter=list,json", output, ...flags],
    { shown: true, env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  const { passed, failed } = playwrightTally(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Screens are only read, two at a time; then the journeys, half of them in each lane. */
async function runAll(lanes) {
  const screens = await runPlaywright("screens", ["--project=écrans"], lanes[0]);
  const halves = lanes.map((environment, index) =>
    runPlaywright(
      `lane-${index + 1}`,
      ["--project=parcours", "--no-deps", `--shard=${index + 1}/${lanes.length}`],
      environment,
    ),
  );
  return [screens, ...(await Promise.all(halves))];
}

/**
 * Browser journeys against a production build and databases of their own.
 * @param {string[]} flags passed on to Playwright; all the journeys run, side by side, when there are none
 * @returns {Promise<import("./gates.mjs").Outcome>}
 */
export async function runJourneys(flags = []) {
  const closings = [];
  try {
    const browser = await step("Navigateur", findBrowser, (path) => path);
    const installations = await openInstallations(closings, flags.length === 0 ? LANES : 1);
    const lanes = installations.map((environment) => ({ ...environment, CHROMIUM_PATH: browser }));
    const runs = flags.length === 0 ? await runAll(lanes) : [await runPlaywright("chosen", flags, lanes[0])];
    return { name: "Parcours", ...total(runs) };
  } finally {
    for (const close of closings.reverse()) await close();
  }
}
