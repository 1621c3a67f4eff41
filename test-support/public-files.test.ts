import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the proxy lets through every file of public, by its name, and no other", () => {
  const files = readdirSync("public", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const listed = /const PUBLIC_FILES = \[([^\]]*)\]/.exec(readFileSync("proxy.ts", "utf8"))?.[1] ?? "";
  const named = [...listed.matchAll(/"\/([^"]+)"/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
});

test("nothing a browser sends decides whether the proxy runs", () => {
  const matcher = /export const config = \{([^}]*)\}/.exec(readFileSync("proxy.ts", "utf8"))?.[1]?.trim();
  expect(matcher).toBe(
    'matcher: ["/((?!_next/static/|territoires/[^/]+/actions/[^/]+/pieces$|territoires/[^/]+/import/fichiers$).*)"],',
  );
});
