import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../domain/access/offered-entries";

type Commands = Record<string, { filename: string; exportedName: string }>;

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(".next", ...path), "utf8"));

/** What the build in `.next` lets a browser call and ask for. */
function offered() {
  const { node, edge } = read("server", "server-reference-manifest.json") as { node: Commands; edge: Commands };
  const named = new Map(
    [...Object.values(node), ...Object.values(edge)].map(({ filename, exportedName }) => [
      `${filename}#${exportedName}`,
      exportedName,
    ]),
  );
  const routes = Object.values(read("app-path-routes-manifest.json") as Record<string, string>);
  return { commands: [...named.values()], routes };
}

if (existsSync("pages")) throw new Error("Un dossier « pages » échappe à la table des règles : servez-vous d’« app ».");
const faults = faultsOf(offered());
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
