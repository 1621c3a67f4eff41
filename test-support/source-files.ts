import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["app", "components", "domain", "e2e", "prisma", "scripts", "server", "test-support"];
const CODE = /\.(ts|tsx|mts|mjs|js)$/;

export type SourceFile = {
  /** From the root of the project, with slashes. */
  path: string;
  text: string;
  /** What it imports, types included: a path of the project, or the name of a package. */
  imports: readonly string[];
};

const unix = (path: string) => path.replaceAll("\\", "/");

/** Every file of the project, generated ones left out. */
export function projectPaths(): string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => unix(join(entry.parentPath, entry.name)).slice(unix(ROOT).length)),
  );
  const atRoot = readdirSync(ROOT).filter((name) => CODE.test(name) && name !== "next-env.d.ts");
  return [...inFolders, ...atRoot].filter((path) => !path.startsWith("prisma/generated/")).toSorted();
}

export function sourceFiles(): SourceFile[] {
  return projectPaths()
    .filter((path) => CODE.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, imports: importsOf(text).map((name) => resolved(path, name)) };
    });
}

/** Static, re-exported, dynamic and bare imports; also those a type names. */
export function importsOf(text: string): string[] {
  const forms = [
    /^\s*(?:import|export)\s[^;"']*?\sfrom\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["']([^"']+)["']/g,
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].map(([, name = ""]) => name));
}

function resolved(from: string, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  if (name.startsWith(".")) return posix.normalize(posix.join(unix(dirname(from)), name));
  return name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
}

export const isTest = ({ path }: { path: string }) => /\.test\.tsx?$/.test(path);
export const layerOf = (path: string) => (path.includes("/") ? (path.split("/")[0] ?? "") : "");
