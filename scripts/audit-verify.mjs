import { resolve } from "node:path";
import { withDatabase } from "./database.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { inData } from "./project-folder.mjs";
import { readSettings } from "./settings.mjs";

await runProjectCommand(async () => {
  const { trailInWords, verifyTrail } = await import("./audit-trail.mjs");
  const headsFile = process.env.AUDIT_HEADS_FILE ? resolve(process.env.AUDIT_HEADS_FILE) : inData("audit-heads.jsonl");
  const started = performance.now();
  const report = await withDatabase(readSettings(), "npm run audit:verify", ({ ownerUrl }) =>
    verifyTrail(ownerUrl, headsFile),
  );
  const words = trailInWords(report).join("\n");
  if (report.faults.length > 0) throw new ExplainedError(words);
  console.log(`✓ ${words}`);
  console.log(`Relu en ${((performance.now() - started) / 1000).toFixed(1).replace(".", ",")} s.`);
});
