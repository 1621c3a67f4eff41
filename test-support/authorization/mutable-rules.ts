import type { Plugin } from "vitest/config";

/** Where a right is asked for. Its definition and its imports are not asking. */
const ASKING = /(?<!function )(?<![\w.])(canSomewhere|can|seesTerritory|readingOf|authorize)\(/g;
const STATED = "ROLE_PERMISSIONS[grant.role].includes(permission)";
const ASKED_IN = /^server\/(?!.*\.test\.ts$).*\.ts$/;

/**
 * Lets a running test answer in the place of a rule: each call that asks for a right, and each right a role is said to hold,
 * goes through test-support/authorization/mutation.ts.
 */
export function mutableRules(root: string): Plugin {
  return {
    name: "mutable-rules",
    enforce: "pre",
    transform(code, id) {
      const path = id.split("?")[0] ?? "";
      if (!path.startsWith(root)) return null;
      const name = path.slice(root.length).replace(/^\//, "");
      if (name === "domain/access/permissions.ts") return statedRights(code);
      return ASKED_IN.test(name) ? askedRights(code, name) : null;
    },
  };
}

function statedRights(code: string): string {
  if (!code.includes(STATED)) throw new Error(`domain/access/permissions.ts no longer says « ${STATED} »`);
  return code.replace(STATED, `globalThis.ruling.holds(grant.role, permission, ${STATED})`);
}

function askedRights(code: string, name: string): string {
  return code.replace(ASKING, (_call, rule: string, offset: number) => {
    return `globalThis.ruling.asked("${siteOf(code, name, rule, offset)}", ${rule})(`;
  });
}

function siteOf(code: string, name: string, rule: string, offset: number): string {
  return `${name}:${code.slice(0, offset).split("\n").length} ${rule}`;
}

/** Every place that asks for a right in a file, as « file:line rule ». */
export function sitesIn({ path, text }: { path: string; text: string }): string[] {
  if (!ASKED_IN.test(path)) return [];
  return [...text.matchAll(ASKING)].map(({ 1: rule = "", index }) => siteOf(text, path, rule, index));
}
