import { readJson } from "./project-folder.mjs";

const none = { passed: 0, failed: 0 };

/** A report that is missing or unreadable counts as one failure: nothing proves that the tests ran. */
function tally(report, count) {
  return report === null ? { passed: 0, failed: 1 } : count(report);
}

export function vitestTally(path) {
  return tally(readJson(path), ({ numPassedTests, numFailedTests, testResults }) => {
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
  });
}

export function playwrightTally(path) {
  return tally(readJson(path), ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

export function gateTally(succeeded) {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function total(tallies) {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    none,
  );
}
