import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { inProject, PROJECT } from "./project-folder.mjs";
import { binaryOf, runNodeOrExplain } from "./run-command.mjs";

const SOURCES = ["app", "components", "domain", "server", "prisma/schema.prisma", "prisma/models", "public"];
const MODELS = ["prisma/schema.prisma", "prisma/models", "prisma.config.ts", "package-lock.json"];

function rootFiles() {
  const tools = /^(biome|knip|playwright|vitest|next-env)/;
  return readdirSync(PROJECT).filter((name) => /\.(ts|tsx|mjs|json)$/.test(name) && !tools.test(name));
}

function buildIdentifier() {
  const path = inProject(".next", "BUILD_ID");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

export async function generateClient() {
  const wanted = fingerprint(MODELS);
  if (existsSync(inProject("prisma", "generated", "client.ts")) && isStamped("client", wanted)) return false;
  await runNodeOrExplain(
    [binaryOf("prisma", "build", "index.js"), "generate"],
    "Le client Prisma n’a pas pu être généré.",
  );
  stamp("client", wanted);
  return true;
}

function wantedBuild() {
  return fingerprint([...SOURCES, ...rootFiles()], process.version, process.platform, process.arch);
}

export function isBuilt() {
  const identifier = buildIdentifier();
  return identifier !== null && isStamped("build", `${wantedBuild()} ${identifier}`);
}

/** Nothing is served whose users no rule names, and no rule outlives what it was about. */
async function checkEntryPoints() {
  await runNodeOrExplain(
    ["--import", "tsx", "scripts/check-entry-points.ts"],
    "Une entrée de l’application et la table des règles ne vont pas ensemble.",
  );
}

export async function buildApplication() {
  if (isBuilt()) return false;
  const wanted = wantedBuild();
  stamp("build", null);
  await runNodeOrExplain(
    [binaryOf("next", "dist", "bin", "next"), "build"],
    "L’application n’a pas pu être construite.",
    {
      env: { NODE_ENV: "production" },
    },
  );
  await checkEntryPoints();
  stamp("build", `${wanted} ${buildIdentifier()}`);
  return true;
}
