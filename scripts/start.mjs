import { nodeVersionProblem } from "./node-version.mjs";

const problem = nodeVersionProblem();
if (problem) {
  console.error(`✗ ${problem}`);
  process.exitCode = 1;
} else {
  const { launch } = await import("./launch.mjs");
  await launch({ development: false, prebuilt: process.argv.includes("--prebuilt") });
}
