import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { inData, inProject } from "./project-folder.mjs";
import { binaryOf, runNode } from "./run-command.mjs";
import { step } from "./steps.mjs";
import { gateTally, vitestTally } from "./test-tally.mjs";

const VITEST_REPORT = inData("test", "vitest.json");
const NEXT = binaryOf("next", "dist", "bin", "next");
const VITEST = binaryOf("vitest", "vitest.mjs");
const REPORTERS = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];

const GATES = [
  ["Types des routes", [NEXT, "typegen"]],
  ["Types", [binaryOf("typescript", "lib", "tsc.js"), "--noEmit", "-p", "."]],
  ["Style et règles", [binaryOf("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]],
  ["Code inutilisé", [binaryOf("knip", "bin", "knip.js")]],
  ["Versions et verrou", [inProject("scripts", "check-supply.mjs")]],
  ["Secrets", [inProject("scripts", "check-secrets.mjs")]],
];

/** @typedef {{name: string, passed: number, failed: number}} Outcome */

/**
 * A step that shows what it printed only when it fails, and lets the others run.
 * @returns {Promise<Outcome>}
 */
export async function gate(name, work) {
  let output = "";
  try {
    await step(name, async () => {
      const result = await work();
      output = result.output;
      if (result.code !== 0) throw new Error(name);
    });
    return { name, ...gateTally(true) };
  } catch (error) {
    console.log(output.trim() || error.message);
    return { name, ...gateTally(false) };
  }
}

/** Unit, architecture and database tests. */
async function unitTests() {
  mkdirSync(dirname(VITEST_REPORT), { recursive: true });
  rmSync(VITEST_REPORT, { force: true });
  const { code } = await runNode([VITEST, "run", ...REPORTERS], { shown: true });
  const { passed, failed } = vitestTally(VITEST_REPORT);
  return { name: "Tests", passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @returns {Promise<Outcome[]>} */
export async function runChecks() {
  const outcomes = [];
  for (const [name, program] of GATES) outcomes.push(await gate(name, () => runNode(program)));
  outcomes.push(await unitTests());
  return outcomes;
}
