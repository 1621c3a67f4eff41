import { buildForJourneys, runJourneys } from "./journeys.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { step } from "./steps.mjs";
import { summarize } from "./summary.mjs";

await runProjectCommand(async () => {
  await step("Construction", buildForJourneys);
  summarize([await runJourneys(process.argv.slice(2))]);
});
