import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inProject, PROJECT } from "./project-folder.mjs";
import { binaryOf, runNode } from "./run-command.mjs";

const AT_ONCE = 400;
/** A whole token of the API, as `domain/api/api-token.schema.ts` draws them. */
const TOKEN = /\bcreuset_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/;

/** Every file that git keeps, or the ones named: nothing that opens something may be in them. */
function filesToRead() {
  const named = process.argv.slice(2);
  if (named.length > 0) return named;
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: PROJECT,
  });
  return listed
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "" && existsSync(inProject(path)));
}

const files = filesToRead();
for (const path of files) {
  if (!TOKEN.test(readFileSync(resolve(PROJECT, path), "latin1"))) continue;
  console.error(`${path} : un jeton de l’API y est écrit. Retirez-le, puis révoquez-le sur la page « Mon compte ».`);
  process.exitCode = 1;
}
for (let start = 0; start < files.length; start += AT_ONCE) {
  const some = files.slice(start, start + AT_ONCE);
  const { code, output } = await runNode([
    binaryOf("secretlint", "bin", "secretlint.js"),
    "--no-glob",
    "--no-color",
    ...some,
  ]);
  if (code === 0) continue;
  console.error(output.trim());
  process.exitCode = 1;
}
