import { setTimeout as sleep } from "node:timers/promises";
import { generateClient } from "./build.mjs";
import { reportFailure } from "./explained-error.mjs";
import { installPackages } from "./install.mjs";
import { prepareDataFolder } from "./project-folder.mjs";
import { abandonCommands } from "./run-command.mjs";
import { loadEnvironmentFile } from "./settings.mjs";
import { watchForStop } from "./stop-requested.mjs";

const INTERRUPTED = 130;

async function run(work) {
  loadEnvironmentFile();
  prepareDataFolder();
  await installPackages();
  await generateClient();
  await work();
}

/**
 * A command that comes beside the application: everything it needs is there before it works,
 * and what it opened is closed when it is interrupted.
 */
export async function runProjectCommand(work) {
  const stop = watchForStop();
  const outcome = run(work).catch(reportFailure);
  await Promise.race([outcome, stop.asked]);
  if (!stop.isAsked()) return;
  await abandonCommands();
  await Promise.race([outcome, sleep(20_000)]);
  process.exit(INTERRUPTED);
}
