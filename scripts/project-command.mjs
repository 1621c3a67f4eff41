import { generateClient } from "./build.mjs";
import { reportFailure } from "./explained-error.mjs";
import { installPackages } from "./install.mjs";
import { prepareDataFolder } from "./project-folder.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";

/** A command that comes beside the application: everything it needs is there before it works. */
export async function runProjectCommand(work) {
  try {
    loadEnvironmentFile();
    prepareDataFolder();
    const settings = readSettings();
    await installPackages();
    await generateClient();
    await work(settings);
  } catch (error) {
    reportFailure(error);
  }
}
