import { nodeVersionProblem } from "./node-version.mjs";

const problem = nodeVersionProblem();
if (problem) {
  console.error(`✗ ${problem}`);
  process.exitCode = 1;
} else {
  const { runEverything } = await import("./everything.mjs");
  await runEverything();
}
