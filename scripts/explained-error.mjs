/** An error whose message is already a sentence for the person at the keyboard: shown alone, without a stack. */
export class ExplainedError extends Error {}

/** Prints what went wrong and leaves with a failure code once everything pending is written. */
export function reportFailure(error) {
  console.error(`\n✗ ${error instanceof ExplainedError ? error.message : (error?.stack ?? error)}`);
  process.exitCode = 1;
}
