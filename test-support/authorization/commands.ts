import { join } from "node:path";
import { projectPaths } from "../source-files";
import type { Command } from "./command-cells";

/** Every function the browser may call, by the name it is exported under. */
export async function everyCommand(): Promise<ReadonlyMap<string, Command>> {
  const found = new Map<string, Command>();
  for (const path of projectPaths().filter((name) => /^server\/.*\.commands\.ts$/.test(name))) {
    const exported: Record<string, Command> = await import(/* @vite-ignore */ join(process.cwd(), path));
    for (const [name, run] of Object.entries(exported)) {
      if (found.has(name)) throw new Error(`two commands are called ${name}`);
      found.set(name, run);
    }
  }
  return found;
}
