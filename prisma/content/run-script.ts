import { Prisma } from "@/prisma/generated/client";

/** Prints the result as the last line, or one sentence and exit code 1. */
export async function runScript(run: () => Promise<object>): Promise<void> {
  try {
    console.log(JSON.stringify(await run()));
  } catch (error) {
    console.error(sentence(error));
    process.exitCode = 1;
  }
}

/** Prisma's codes for a database that does not answer, refuses the password, or does not exist. */
const UNREACHABLE = new Set(["P1000", "P1001", "P1002", "P1003", "P1010", "P1017"]);
/** Its codes for a table or a column that is not there. */
const NOT_MIGRATED = new Set(["P2021", "P2022"]);

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof TypeError && "code" in error) return `Option inconnue\u00a0: ${error.message}.`;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error.message;
  if (UNREACHABLE.has(error.code))
    return `La base ne répond pas\u00a0: vérifiez DATABASE_URL. (${error.message.trim()})`;
  if (NOT_MIGRATED.has(error.code))
    return "La base n’a pas ses tables\u00a0: lancez d’abord «\u00a0npm run db:migrate\u00a0».";
  return error.message;
}
