import "server-only";
import { ZodError } from "zod";
import { env } from "@/server/env";

const ADVICE: Record<string, string> = {
  DATABASE_URL: "DATABASE_URL manque ou ne se lit pas : écrivez postgresql://utilisateur:motdepasse@hôte:5432/base.",
  DATABASE_POOL_MAX: "DATABASE_POOL_MAX ne se lit pas : écrivez un nombre de 1 à 100.",
  AUTH_SECRET: "AUTH_SECRET manque, est trop court ou se devine : donnez-lui 32 caractères au hasard ou plus.",
  PUBLIC_URL:
    "PUBLIC_URL manque ou ne se lit pas : écrivez l’adresse que tapent les utilisateurs, en https sauf sur cette machine, par exemple https://creuset.exemple.fr.",
  TRUSTED_PROXIES:
    "TRUSTED_PROXIES ne se lit pas : écrivez le nombre de mandataires placés devant l’application, de 0 à 10.",
  REQUIRE_SECOND_FACTOR: "REQUIRE_SECOND_FACTOR vaut 1 pour exiger un second facteur des chefs de projet, 0 sinon.",
  AUDIT_HEADS_FILE: "AUDIT_HEADS_FILE est vide : donnez le chemin d’un fichier, ou retirez la variable.",
  CREUSET_DEMO: "CREUSET_DEMO vaut 1 pour la démonstration, 0 sinon.",
  SMTP_URL: "SMTP_URL ne se lit pas : écrivez smtps://utilisateur:motdepasse@hôte:465 (les signes spéciaux en %XX).",
  MAIL_FROM:
    "MAIL_FROM manque ou ne se lit pas : écrivez l’adresse d’où partent les lettres, par exemple Creuset <creuset@exemple.fr>.",
  PROCONNECT_ISSUER:
    "PROCONNECT_ISSUER manque ou ne se lit pas : écrivez l’adresse https de ProConnect, ou retirez les trois variables PROCONNECT_.",
  PROCONNECT_CLIENT_ID:
    "PROCONNECT_CLIENT_ID manque : écrivez l’identifiant reçu de ProConnect, ou retirez les trois variables PROCONNECT_.",
  PROCONNECT_CLIENT_SECRET:
    "PROCONNECT_CLIENT_SECRET manque : écrivez le secret reçu de ProConnect, ou retirez les trois variables PROCONNECT_.",
  OIDC_ISSUER:
    "OIDC_ISSUER manque ou ne se lit pas : écrivez l’adresse https du fournisseur d’identité, ou retirez les quatre variables OIDC_.",
  OIDC_CLIENT_ID:
    "OIDC_CLIENT_ID manque : écrivez l’identifiant reçu du fournisseur, ou retirez les quatre variables OIDC_.",
  OIDC_CLIENT_SECRET:
    "OIDC_CLIENT_SECRET manque : écrivez le secret reçu du fournisseur, ou retirez les quatre variables OIDC_.",
  OIDC_LABEL:
    "OIDC_LABEL manque ou est trop long : écrivez le nom du fournisseur tel qu’il s’affichera, de 2 à 40 signes, par exemple Compte de la Région.",
  COMMANDS_PER_MINUTE: "COMMANDS_PER_MINUTE ne se lit pas : écrivez un nombre de 10 à 100000, 120 d’ordinaire.",
  LEGAL_PUBLISHER: "LEGAL_PUBLISHER ne se lit pas : écrivez qui édite ce site, de 2 à 400 signes.",
  LEGAL_ADDRESS: "LEGAL_ADDRESS ne se lit pas : écrivez l’adresse de l’éditeur, de 2 à 400 signes.",
  LEGAL_DIRECTOR: "LEGAL_DIRECTOR ne se lit pas : écrivez qui dirige la publication, de 2 à 400 signes.",
  LEGAL_HOST:
    "LEGAL_HOST ne se lit pas : écrivez qui héberge ce site, son adresse et son téléphone, de 2 à 400 signes.",
  DPO_CONTACT:
    "DPO_CONTACT ne se lit pas : écrivez comment joindre le délégué à la protection des données, de 2 à 400 signes.",
  JOURNAL_YEARS: "JOURNAL_YEARS ne se lit pas : écrivez un nombre d’années de 5 à 100, 10 d’ordinaire.",
  SECURITY_CONTACT: "SECURITY_CONTACT ne se lit pas : écrivez une adresse électronique, ou l’adresse https d’une page.",
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
