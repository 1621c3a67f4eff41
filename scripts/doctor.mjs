import { statfsSync } from "node:fs";
import { demonstrationIsOn, withDatabase } from "./database.mjs";
import { databaseChecks } from "./doctor-database.mjs";
import { embeddedDatabaseExists } from "./embedded-postgres.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { packagesAreInstalled } from "./install.mjs";
import { outdatedPackages } from "./minimum-versions.mjs";
import { nodeVersionProblem } from "./node-version.mjs";
import { DATA, prepareDataFolder } from "./project-folder.mjs";
import { currentRun } from "./run-lock.mjs";
import { checkPort, localAddress } from "./serve.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";

const GIGABYTE = 1024 ** 3;
let failures = 0;

/** Shows one line; a refusal is what to do about it, a warning what to plan. */
async function check(name, verify) {
  try {
    const found = await verify();
    console.log(found.warning ? `! ${name} : ${found.warning}` : `✓ ${name} : ${found}`);
    return true;
  } catch (error) {
    failures += 1;
    console.log(`✗ ${name} : ${error instanceof ExplainedError ? error.message : (error.message ?? error)}`);
    return false;
  }
}

function refuse(sentence) {
  throw new ExplainedError(sentence);
}

function nodeVersion() {
  return nodeVersionProblem() ? refuse(nodeVersionProblem()) : process.versions.node;
}

function packages() {
  return packagesAreInstalled() ? "conformes à package-lock.json" : refuse("absents ou anciens : lancez « npm ci ».");
}

function versions() {
  const problems = outdatedPackages();
  return problems.length === 0 ? "au-dessus des minimums de sécurité" : refuse(problems.join(" "));
}

function secrets(settings) {
  return settings.production
    ? "AUTH_SECRET et PUBLIC_URL donnés"
    : "AUTH_SECRET généré dans .data/secrets.json, ou donné";
}

function letters(settings) {
  const { SMTP_URL: server, MAIL_FROM: sender } = process.env;
  if (server && !sender) refuse("MAIL_FROM manque : donnez l’adresse d’où partent les lettres.");
  if (server) return `partent de ${sender}`;
  if (!settings.production) return "restent dans l’application, faute de serveur de messagerie";
  return {
    warning: "aucun serveur de messagerie, elles attendent dans l’administration : donnez SMTP_URL et MAIL_FROM.",
  };
}

function diskSpace() {
  const { bavail, bsize } = statfsSync(DATA);
  const free = (bavail * bsize) / GIGABYTE;
  const amount = `${free.toFixed(1).replace(".", ",")} Go libres`;
  return free >= 1 ? amount : refuse(`${amount} : libérez au moins 1 Go avant de continuer.`);
}

async function port(settings) {
  const running = currentRun();
  if (running?.address) return `Creuset répond sur ${running.address}`;
  await checkPort(settings);
  return `${settings.port} est libre pour ${localAddress(settings)}`;
}

async function inspectDatabase(settings) {
  if (!settings.production && !embeddedDatabaseExists()) refuse("pas encore créée : lancez « npm start ».");
  await withDatabase(settings, "npm run doctor", async (database) => {
    for (const [name, verify] of databaseChecks(database)) await check(name, verify);
  });
  if (settings.production) return "donnée par DATABASE_URL";
  return demonstrationIsOn() ? "embarquée, avec la démonstration" : "embarquée, sans démonstration";
}

await check("Node", nodeVersion);
const installed = await check("Paquets", packages);
let settings = null;
if (installed) await check("Versions", versions);
await check("Réglages", () => {
  loadEnvironmentFile();
  prepareDataFolder();
  settings = readSettings();
  return secrets(settings);
});
if (settings) {
  if (installed) await check("Base", () => inspectDatabase(settings));
  await check("Lettres", () => letters(settings));
  await check("Disque", diskSpace);
  await check("Port", () => port(settings));
}
console.log(failures === 0 ? "\nTout va bien." : `\n${failures} point(s) à régler.`);
process.exitCode = failures === 0 ? 0 : 1;
