import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { ExplainedError, reportFailure } from "./explained-error.mjs";
import { inData, inProject, PROJECT, prepareDataFolder } from "./project-folder.mjs";

const WRITTEN = inData("sbom.cdx.json");
const ASKED = ["sbom", "--sbom-format", "cyclonedx"];
const DEVELOPMENT = "cdx:npm:package:development";

/** What npm says on its error output stays on the screen. */
function inventoryText() {
  const options = { cwd: PROJECT, encoding: "utf8", maxBuffer: 64 * 1024 ** 2, shell: process.platform === "win32" };
  return execFileSync("npm", ASKED, { ...options, stdio: ["ignore", "pipe", "inherit"] });
}

/** « --omit dev » would also leave out what the application and its tests share, zod among them: the marked ones go, and no other. */
function shippedPart({ components, dependencies, ...inventory }) {
  const shipped = components.filter(({ properties = [] }) => !properties.some(({ name }) => name === DEVELOPMENT));
  const kept = new Set([inventory.metadata.component, ...shipped].map((component) => component["bom-ref"]));
  const links = dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  return { ...inventory, components: shipped, dependencies: links };
}

/** What the application is made of, for who must know whether a flaw concerns it (CycloneDX). */
async function writeInventory() {
  prepareDataFolder();
  const inventory = shippedPart(JSON.parse(inventoryText()));
  const { bomFormat, specVersion, components } = inventory;
  const listed = new Set(components.map(({ name }) => name));
  const { dependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const missing = Object.keys(dependencies).filter((name) => !listed.has(name));
  if (missing.length > 0) {
    throw new ExplainedError(`L’inventaire oublie ${missing.join(", ")} : lancez « npm ci », puis recommencez.`);
  }
  writeFileSync(WRITTEN, `${JSON.stringify(inventory, null, 2)}\n`);
  console.log(`${components.length} composants, au format ${bomFormat} ${specVersion} : ${WRITTEN}`);
}

await writeInventory().catch(reportFailure);
