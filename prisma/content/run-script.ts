/** Prints the result as the last line, or one sentence and exit code 1. */
export async function runScript(run: () => Promise<object>): Promise<void> {
  try {
    console.log(JSON.stringify(await run()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
