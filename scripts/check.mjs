import { runChecks } from "./gates.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { summarize } from "./summary.mjs";

await runProjectCommand(async () => summarize(await runChecks()));
