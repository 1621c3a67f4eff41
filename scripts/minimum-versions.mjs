import { existsSync, readFileSync } from "node:fs";
import { inProject } from "./project-folder.mjs";

function read(...path) {
  return JSON.parse(readFileSync(inProject(...path), "utf8"));
}

/** Negative when the first is older. Pre-releases count as what they announce. */
export function compareVersions(one, other) {
  const numbers = (version) =>
    version
      .split(/[.+-]/)
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [numbers(one), numbers(other)];
  const rank = [0, 1, 2].find((place) => (left[place] ?? 0) !== (right[place] ?? 0));
  return rank === undefined ? 0 : (left[rank] ?? 0) - (right[rank] ?? 0);
}

/** Packages installed below the version that closes a known flaw, one sentence each. */
export function outdatedPackages(required = read("security", "min-versions.json").packages) {
  return Object.entries(required).flatMap(([name, { minimum, because }]) => {
    const manifest = ["node_modules", ...name.split("/"), "package.json"];
    if (!existsSync(inProject(...manifest)))
      return [`${name} n’est pas installé : il en faut ${minimum} ou plus (${because}).`];
    const { version } = read(...manifest);
    return compareVersions(version, minimum) < 0
      ? [`${name} ${version} est trop ancien : il en faut ${minimum} ou plus (${because}).`]
      : [];
  });
}

/** What is known to be wrong with that PostgreSQL, in words; null when nothing is. */
export function outdatedPostgres(version) {
  const found = version.split(" ")[0] ?? "";
  const minimum = read("security", "min-versions.json").postgresql[found.split(".")[0] ?? ""];
  if (!minimum) return null;
  return compareVersions(found, minimum) < 0
    ? `PostgreSQL ${found} est connu pour des failles corrigées depuis : passez en ${minimum} ou plus.`
    : null;
}
