import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDifference } from "./schema-engine.mjs";

const USAGE = `npm run db:diff [-- --from-empty]
Écrit le SQL qui mène du schéma Prisma enregistré dans git (HEAD) au schéma modifié.
--from-empty : le SQL complet, depuis une base vide.`;

function modelFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".prisma"))
    .sort();
}

function editedSchema() {
  return modelFiles("prisma").map((path) => ({ path, content: readFileSync(path, "utf8") }));
}

function git(...args) {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function committedSchema() {
  const paths = git("ls-tree", "-r", "--name-only", "HEAD", "prisma").split("\n");
  return paths
    .filter((path) => path.endsWith(".prisma"))
    .sort()
    .map((path) => ({ path, content: git("show", `HEAD:./${path}`) }));
}

if (process.argv.includes("--help")) {
  console.log(USAGE);
} else {
  const before = process.argv.includes("--from-empty") ? [] : committedSchema();
  try {
    process.stdout.write(await schemaDifference(before, editedSchema()));
  } catch (error) {
    console.error(`Le schéma ne se lit pas : ${error.message.trim()}`);
    process.exitCode = 1;
  }
}
