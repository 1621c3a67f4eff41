import { ExplainedError } from "./explained-error.mjs";
import { runNode } from "./run-command.mjs";

/**
 * Runs a program of prisma/content, which writes its result as JSON on its last line, or the sentence of its refusal.
 * @param {string} name
 * @param {string[]} flags
 * @param {NodeJS.ProcessEnv} environment
 */
export async function runContentScript(name, flags, environment) {
  const program = ["--conditions=react-server", "--import", "tsx", `prisma/content/${name}.ts`, ...flags];
  const { code, output } = await runNode(program, { env: environment });
  if (code !== 0) throw new ExplainedError(output.trim());
  try {
    return JSON.parse(output.trim().split("\n").at(-1) ?? "");
  } catch {
    throw new ExplainedError(`prisma/content/${name}.ts n’a pas rendu compte de ce qu’il a fait :\n${output.trim()}`);
  }
}
