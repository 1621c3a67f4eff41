import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inProject, PROJECT } from "./project-folder.mjs";
import { binaryOf, runNode } from "./run-command.mjs";

const AT_ONCE = 400;

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
