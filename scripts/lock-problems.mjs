import { readFileSync } from "node:fs";
import { inProject } from "./project-folder.mjs";

const FROM_REGISTRY = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/**
 * What in the lock would let something else than what was reviewed be installed. A mirror of the registry may not know the packages
 * of other systems, so that these alone may lack their digest.
 */
export function lockProblems(lock, allowedScripts) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === "") return [];
    const name = place.split("node_modules/").at(-1) ?? place;
    return [
      entry.resolved && `${place} nomme d’où il vient (${entry.resolved}) : lancez « npm run lock:complete ».`,
      entry.link && `${place} est un lien vers un dossier.`,
      !FROM_REGISTRY.test(entry.version ?? "") && `${place} n’a pas de version du registre : ${entry.version}.`,
      !/^sha512-/.test(entry.integrity ?? "") && !isForElsewhere(entry) && `${place} n’a pas d’empreinte sha512.`,
      entry.hasInstallScript &&
        !(name in allowedScripts) &&
        `${place} exécute un script à l’installation : relisez-le, puis décidez dans allowScripts.`,
    ].filter(Boolean);
  });
}

function isForElsewhere({ optional, os = [], cpu = [] }) {
  return optional === true && (!os.includes("linux") || !cpu.includes("x64"));
}

export function readLock() {
  return JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
}
