import { readFileSync } from "node:fs";
import { lockProblems, readLock } from "./lock-problems.mjs";
import { outdatedPackages } from "./minimum-versions.mjs";
import { inProject } from "./project-folder.mjs";

const { allowScripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
const problems = [...outdatedPackages(), ...lockProblems(readLock(), allowScripts)];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
