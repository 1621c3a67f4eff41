import { randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { buildApplication, isBuilt } from "./build.mjs";
import { runLoader } from "./content.mjs";
import { startTemporaryPostgres } from "./embedded-postgres.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { findBrowser } from "./find-browser.mjs";
import { freePort } from "./free-port.mjs";
import { migrate } from "./migrate.mjs";
import { inData } from "./project-folder.mjs";
import { binaryOf, runNode } from "./run-command.mjs";
import { currentRun } from "./run-lock.mjs";
import { startServer, waitUntilReady } from "./serve.mjs";
import { applicationEnvironment } from "./settings.mjs";
import { step } from "./steps.mjs";
import { playwrightTally } from "./test-tally.mjs";

const REPORT = inData("test", "playwright.json");
const DATABASE = "creuset_e2e";

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

async function createDatabase(postgres) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  return { url: postgres.url(DATABASE), demonstration: true };
}

async function prepareApplication(closings) {
  const postgres = await step("Base des parcours", () => startTemporaryPostgres({ durable: true }));
  closings.push(postgres.stop);
  const database = await createDatabase(postgres);
  await step("Migrations", () => migrate(database.url));
  const place = { host: "127.0.0.1", port: await freePort() };
  const address = `http://127.0.0.1:${place.port}`;
  const settings = { authSecret: randomBytes(48).toString("base64url"), publicUrl: address };
  const environment = applicationEnvironment(settings, database);
  const { accounts = [] } = await step("Contenu", () => runLoader(environment, true));
  const server = startServer({ ...place, environment, development: false });
  closings.push(server.stop);
  await step("Serveur", () => waitUntilReady(server, place));
  const log = createWriteStream(inData("test", "server.log"));
  server.sendOutput(log, log);
  return { ...environment, BASE_URL: address, DEMO_ACCOUNTS: JSON.stringify(accounts) };
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
    const environment = await prepareApplication(closings);
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
