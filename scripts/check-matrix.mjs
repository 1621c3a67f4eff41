import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { ExplainedError } from "./explained-error.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { inData, readJson } from "./project-folder.mjs";
import { binaryOf, runNodeOrExplain } from "./run-command.mjs";
import { step } from "./steps.mjs";

const REPORT = inData("test", "matrix.json");

/** @typedef {{name: string, caughtBy: string | null}} Mutation */

/** Removes each rule in turn and looks for a cell of the authorization matrix that sees it. @returns {Promise<Mutation[]>} */
async function removeRules() {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  await runNodeOrExplain(
    [binaryOf("vitest", "vitest.mjs"), "run", "--config", "vitest.matrix.config.ts"],
    "La matrice des droits n’est pas juste avant même qu’une règle soit retirée.",
    { env: { MATRIX_REPORT: REPORT } },
  );
  return readJson(REPORT) ?? [];
}

await runProjectCommand(async () => {
  const mutations = await step("Règles retirées une à une", removeRules);
  const survivors = mutations.filter(({ caughtBy }) => caughtBy === null);
  console.log(`${mutations.length} règles retirées, ${mutations.length - survivors.length} détectées.`);
  if (mutations.length > 0 && survivors.length === 0) return;
  throw new ExplainedError(
    `Aucune cellule ne voit qu’il manque :\n${survivors.map(({ name }) => `  ${name}`).join("\n")}`,
  );
});
