import { installDebianPackage, programOf } from "./debian-package.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { runNode } from "./run-command.mjs";

const NAMES = ["soffice", "libreoffice"];
const ELSEWHERE = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];

function findOffice() {
  const found = programOf(NAMES, ELSEWHERE);
  if (found) return found;
  installDebianPackage("libreoffice-calc", "LibreOffice n’est pas installé");
  return programOf(NAMES, ELSEWHERE);
}

/**
 * Has LibreOffice compute our exports again, then has the files of the corpus made and read again, and prints what came of each;
 * « --keep » keeps those that were made.
 */
await runProjectCommand(async () => {
  const office = findOffice();
  if (!office) throw new ExplainedError("LibreOffice n’est pas installé : installez-le, puis recommencez.");
  const run = (program, given = []) =>
    runNode(
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        `test-support/import-corpus/${program}`,
        "--office",
        office,
        ...given,
      ],
      { shown: true },
    );
  const exported = await run("recalculate.ts");
  if (exported.code !== 0)
    throw new ExplainedError("Un export recalculé n’est plus ce qu’il était : voir « INATTENDU » ci-dessus.");
  const { code } = await run("measure.ts", process.argv.slice(2));
  if (code !== 0)
    throw new ExplainedError("Des fichiers n’ont pas été lus comme il se doit : voir « INATTENDU » ci-dessus.");
});
