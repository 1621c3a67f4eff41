import { parseArgs } from "node:util";
import { loadContent } from "./load-content";
import { runScript } from "./run-script";

await runScript(() => {
  const { values } = parseArgs({ options: { facts: { type: "boolean" }, demo: { type: "boolean" } } });
  if (!values.facts) throw new Error("Indiquez --facts (et --demo pour la démonstration).");
  return loadContent({ demo: values.demo ?? false });
});
