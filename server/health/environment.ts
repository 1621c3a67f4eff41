import "server-only";
import { ZodError } from "zod";
import { env } from "@/server/env";

const ADVICE: Record<string, string> = {
  DATABASE_URL: "DATABASE_URL manque ou ne se lit pas : écrivez postgresql://utilisateur:motdepasse@hôte:5432/base.",
  DATABASE_POOL_MAX: "DATABASE_POOL_MAX ne se lit pas : écrivez un nombre de 1 à 100.",
  AUTH_SECRET: "AUTH_SECRET manque ou est trop court : donnez-lui 32 caractères au hasard ou plus.",
  PUBLIC_URL:
    "PUBLIC_URL ne se lit pas : écrivez l’adresse que tapent les utilisateurs, par exemple https://creuset.exemple.fr.",
  CREUSET_DEMO: "CREUSET_DEMO vaut 1 pour la démonstration, 0 sinon.",
  LOG_LEVEL: "LOG_LEVEL vaut debug, info, warn ou error.",
};

/** What to correct, one sentence per variable. */
function environmentProblems(): string[] {
  try {
    env();
    return [];
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const names = new Set(error.issues.map((issue) => String(issue.path[0])));
    return [...names].map((name) => ADVICE[name] ?? `${name} ne se lit pas.`);
  }
}

/** Stops a server that could answer nobody, with what to correct on the error output. */
export function stopUnlessReady(): void {
  const problems = environmentProblems();
  if (problems.length === 0) return;
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}
