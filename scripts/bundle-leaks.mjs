import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inData, inProject, PROJECT, readJson } from "./project-folder.mjs";

/** Variables whose value opens something. A shorter value than this would be found anywhere. */
const OPENING = /SECRET|PASSWORD|TOKEN|KEY|DATABASE|SMTP_URL/;
const SHORTEST = 8;

/** What must never reach a browser: secrets given or generated, the key of the commands, the folders of this machine. */
function secretValues() {
  const given = Object.entries(process.env).filter(([name]) => OPENING.test(name));
  const generated = readJson(inData("secrets.json"))?.authSecret;
  const commands = readJson(inProject(".next", "server", "server-reference-manifest.json"))?.encryptionKey;
  return [
    ...given,
    [".data/secrets.json", generated],
    ["clé des commandes", commands],
    ["dossier du projet", PROJECT],
  ].filter(([, value]) => typeof value === "string" && value.length >= SHORTEST);
}

/** Files sent to browsers that hold one of them: « file : name », never the value. */
export function bundleLeaks(folder = inProject(".next", "static"), secrets = secretValues()) {
  if (!existsSync(folder)) return ["rien n’a été construit"];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const content = readFileSync(join(parentPath, name), "latin1");
    return secrets.filter(([, value]) => content.includes(value)).map(([secret]) => `${name} : ${secret}`);
  });
}
