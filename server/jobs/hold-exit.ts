import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** Under what the server is given to stop: a job that lasts longer is cut, and taken again. */
const PATIENCE = 10_000;

/**
 * Runs something when the process is asked to stop, and holds its exit until that is done. The web server leaves as soon as
 * its last answer is sent, which may be before.
 */
export function holdExit(finish: () => Promise<void>): void {
  const exit = process.exit.bind(process);
  let finishing: Promise<void> | undefined;
  const begin = () => {
    if (finishing) return;
    finishing = Promise.race([finish(), sleep(PATIENCE)]);
    process.exit = ((code?: number) => {
      void finishing?.finally(() => exit(code));
    }) as typeof process.exit;
  };
  process.prependOnceListener("SIGTERM", begin);
  process.prependOnceListener("SIGINT", begin);
}
