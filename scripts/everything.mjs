import { bundleLeaks } from "./bundle-leaks.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { gate, runChecks } from "./gates.mjs";
import { buildForJourneys, runJourneys } from "./journeys.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { summarize } from "./summary.mjs";

async function journeysOrFailure() {
  try {
    return await runJourneys();
  } catch (error) {
    console.error(error instanceof ExplainedError ? error.message : error);
    return { name: "Parcours", passed: 0, failed: 1 };
  }
}

/** What browsers receive is read through for what must not leave the server. */
async function build() {
  await buildForJourneys();
  const leaks = bundleLeaks();
  return { code: leaks.length === 0 ? 0 : 1, output: leaks.join("\n") };
}

/** Types, rules, unused code, unit and database tests, production build, browser journeys. */
export async function runEverything() {
  const outcomes = [];
  await runProjectCommand(async () => {
    outcomes.push(...(await runChecks()));
    outcomes.push(await gate("Construction", build));
    outcomes.push(await journeysOrFailure());
  });
  summarize(outcomes.length > 0 ? outcomes : [{ name: "Préparation", passed: 0, failed: 1 }]);
}
