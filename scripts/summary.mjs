import { total } from "./test-tally.mjs";

/** The last line is for machines: `N passed, N failed`. @param {import("./gates.mjs").Outcome[]} outcomes */
export function summarize(outcomes) {
  console.log("\nBilan");
  for (const { name, passed, failed } of outcomes) {
    console.log(`${failed > 0 ? "✗" : "✓"} ${name} : ${passed} réussi(s), ${failed} échoué(s)`);
  }
  const { passed, failed } = total(outcomes);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
