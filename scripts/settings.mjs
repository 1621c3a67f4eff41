import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { ExplainedError } from "./explained-error.mjs";
import { inData, inProject, readJson, writeJson } from "./project-folder.mjs";

const SECRET_LENGTH = 32;
const DISTINCT_SIGNS = 10;
const NEW_SECRET = "node -p \"crypto.randomBytes(32).toString('base64url')\"";

/** `.env` completes the environment without replacing what is set. */
export function loadEnvironmentFile() {
  const path = inProject(".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

function readPort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ExplainedError(`PORT vaut « ${text} » : donnez un nombre de 1 à 65535.`);
}

function generatedSecret() {
  const path = inData("secrets.json");
  const kept = readJson(path)?.authSecret;
  if (kept) return kept;
  const authSecret = randomBytes(48).toString("base64url");
  writeJson(path, { authSecret });
  return authSecret;
}

function readSecret(production) {
  const given = process.env.AUTH_SECRET;
  if (!given && !production) return generatedSecret();
  if (!given) {
    throw new ExplainedError(
      `AUTH_SECRET manque : donnez-lui ${SECRET_LENGTH} caractères au hasard ou plus (${NEW_SECRET}).`,
    );
  }
  if (given.length < SECRET_LENGTH || new Set(given).size < DISTINCT_SIGNS) {
    throw new ExplainedError(
      `AUTH_SECRET est trop court ou se devine : donnez-lui ${SECRET_LENGTH} caractères au hasard ou plus (${NEW_SECRET}).`,
    );
  }
  return given;
}

/** Sessions travel over HTTPS only, but on the machine itself. */
function isServed({ protocol, hostname }) {
  if (protocol === "https:") return true;
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function readPublicUrl(production) {
  const given = process.env.PUBLIC_URL;
  if (!given && !production) return null;
  if (given && URL.canParse(given) && isServed(new URL(given))) return given;
  throw new ExplainedError(
    "PUBLIC_URL manque ou ne se lit pas : donnez l’adresse que tapent les utilisateurs, en https sauf sur cette machine, par exemple PUBLIC_URL=https://creuset.exemple.fr.",
  );
}

/** A given database means production: then nothing is invented, every secret must be given. */
export function readSettings() {
  const databaseUrl = process.env.DATABASE_URL || null;
  const production = databaseUrl !== null;
  return {
    production,
    databaseUrl,
    ownerUrl: process.env.DATABASE_OWNER_URL || null,
    port: readPort(process.env.PORT),
    host: process.env.HOST || (production ? "0.0.0.0" : "127.0.0.1"),
    authSecret: readSecret(production),
    publicUrl: readPublicUrl(production),
  };
}

/** What the application reads. @returns {NodeJS.ProcessEnv} */
export function applicationEnvironment({ authSecret, publicUrl }, { url, demonstration }) {
  const address = publicUrl ? { PUBLIC_URL: publicUrl } : {};
  return { DATABASE_URL: url, AUTH_SECRET: authSecret, CREUSET_DEMO: demonstration ? "1" : "0", ...address };
}

/** What programs that write content read: they connect as the owner of the database. */
export function contentEnvironment(environment, ownerUrl) {
  return { ...environment, DATABASE_URL: ownerUrl };
}
