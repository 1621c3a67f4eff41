import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundleLeaks } from "../scripts/bundle-leaks.mjs";
import { lockProblems } from "../scripts/lock-problems.mjs";
import { compareVersions, outdatedPackages, outdatedPostgres } from "../scripts/minimum-versions.mjs";
import { inData } from "../scripts/project-folder.mjs";

mkdirSync(inData("test"), { recursive: true });
const folder = mkdtempSync(inData("test", "supply-"));
afterAll(() => rmSync(folder, { recursive: true }));

function plant(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ["16.4.5", "16.4.6", -1],
  ["16.4.6", "16.4.6", 0],
  ["16.10.0", "16.4.6", 1],
  ["9.0.1", "10.6.0", -1],
  ["18.4.0-beta.17", "18.4", 0],
])("%s against %s", (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

test("a package under its minimum, or missing, is named with what it risks", () => {
  const required = {
    zod: { minimum: "999.0.0", because: "essai" },
    vitest: { minimum: "1.0.0", because: "essai" },
    "pas-un-paquet": { minimum: "1.0.0", because: "essai" },
  };
  const said = outdatedPackages(required);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^zod .* trop ancien .* 999\.0\.0/);
  expect(said[1]).toMatch(/^pas-un-paquet n’est pas installé/);
});

test("an old PostgreSQL is told, a recent or unknown one is not", () => {
  expect(outdatedPostgres("15.19 (Debian 15.19-1)")).toMatch(/passez en 15\.20/);
  expect(outdatedPostgres("17.11")).toMatch(/17\.12/);
  for (const version of ["15.20", "16.16", "17.12", "19.0"]) expect(outdatedPostgres(version)).toBeNull();
});

const sound = { version: "1.2.3", integrity: "sha512-AAAA" };
const locked = (entry: object) => lockProblems({ packages: { "": {}, "node_modules/x": entry } }, { known: true });

test.each([
  ["a sound package", sound, 0],
  ["a place it came from", { ...sound, resolved: "https://ailleurs.exemple/x.tgz" }, 1],
  ["a folder in place of a package", { ...sound, link: true }, 1],
  ["a version that is an address", { ...sound, version: "git+https://ailleurs.exemple/x.git" }, 1],
  ["no digest", { version: "1.2.3" }, 1],
  ["a weak digest", { ...sound, integrity: "sha1-AAAA" }, 1],
  ["no digest, for another system", { version: "1.2.3", optional: true, os: ["darwin"], cpu: ["arm64"] }, 0],
  ["no digest, for this system", { version: "1.2.3", optional: true, os: ["linux"], cpu: ["x64"] }, 1],
  ["a script nobody read", { ...sound, hasInstallScript: true }, 1],
])("the lock: %s", (_case, entry, problems) => {
  expect(locked(entry)).toHaveLength(problems);
});

test("a key planted in a file is found, and not shown again", () => {
  const key = `${"wJalrXUtnFEMI/K7MDENG"}${"bPxRfiCYZq9Zq9Zq9Zq"}`;
  const read = (path: string) => spawnSync(process.execPath, ["scripts/check-secrets.mjs", path], { encoding: "utf8" });
  const found = read(plant("planted.txt", `AWS_SECRET_ACCESS_KEY=${key}\n`));
  expect(found.status).toBe(1);
  expect(found.stderr).toMatch(/planted\.txt\s+1:\d+\s+error\s+\[AWSSecretAccessKey\]/);
  expect(`${found.stdout}${found.stderr}`).not.toContain(key);
  expect(read(plant("sound.txt", "AUTH_SECRET=\n")).status).toBe(0);
}, 60_000);

test("a token of the API written in a file is found, and not shown again", () => {
  const secret = `creuset_${"Zq9vTz0LmX"}${"a7-_".repeat(8)}b`;
  const read = (path: string) => spawnSync(process.execPath, ["scripts/check-secrets.mjs", path], { encoding: "utf8" });
  const found = read(plant("token.txt", `JETON="${secret}"\n`));
  expect(found.status).toBe(1);
  expect(found.stderr).toContain("un jeton de l’API y est écrit");
  expect(`${found.stdout}${found.stderr}`).not.toContain(secret);
  expect(read(plant("named.txt", `JETON="creuset_…"\nBASE=creuset_${"tests"}\n`)).status).toBe(0);
}, 60_000);

test("a secret in a file sent to browsers is found by its name", () => {
  plant("chunk.js", 'self.x="f3Kq9vTz0LmXw7bRn2YdGh5JcPs8AuEo"');
  expect(bundleLeaks(folder, [["AUTH_SECRET", "f3Kq9vTz0LmXw7bRn2YdGh5JcPs8AuEo"]])).toEqual([
    "chunk.js : AUTH_SECRET",
  ]);
  expect(bundleLeaks(folder, [["AUTH_SECRET", "another value of the same length"]])).toEqual([]);
});
