import type { Permission } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";

type Rule = (...given: never[]) => unknown;
type Ruling = {
  asked: <Asked extends Rule>(site: string, rule: Asked) => Asked;
  holds: (role: Role, permission: Permission, stated: boolean) => boolean;
};

declare global {
  var ruling: Ruling;
}

/** The rule that answers yes, or the contrary of what it says; and the rules that were asked since they were last forgotten. */
let removed: string | null = null;
const asked = new Set<string>();

globalThis.ruling = {
  asked: (site, rule) => {
    const answer = (...given: Parameters<typeof rule>) => {
      asked.add(site);
      return removed === site ? permissive(site) : rule(...given);
    };
    return answer as typeof rule;
  },
  holds: (role, permission, stated) => {
    const right = rightOf(role, permission);
    asked.add(right);
    return removed === right ? !stated : stated;
  },
};

function permissive(site: string): unknown {
  return site.endsWith(" readingOf") ? "full" : true;
}

export const rightOf = (role: Role, permission: Permission) => `${role} ${permission}`;

/** The rules asked while this runs. */
export async function rulesAskedBy<T>(run: () => Promise<T>): Promise<{ result: T; rules: readonly string[] }> {
  asked.clear();
  const result = await run();
  return { result, rules: [...asked] };
}

/** Runs without a rule. */
export async function without<T>(rule: string, run: () => Promise<T>): Promise<T> {
  removed = rule;
  try {
    return await run();
  } finally {
    removed = null;
  }
}
