import type { Rule } from "@/domain/access/entry-points";
import type { Permission } from "@/domain/access/permissions";
import { ROLES, type Role } from "@/domain/access/roles";
import type { Description, Post } from "./descriptions";
import type { TargetKind } from "./target";

/**
 * Which role holds which right, stated once more and by hand: the cells are judged by this table, never by the code that
 * they put to the test.
 */
const HOLDERS: Record<Permission, readonly Role[]> = {
  "action.read": ROLES,
  "spending.record": ["ADMIN", "PILOT"],
  "milestone.update": ["ADMIN", "PILOT"],
  "milestone.cancelBaseline": ["ADMIN"],
  "status.declare": ["ADMIN", "COPIL", "PILOT"],
  "forecast.revise": ["ADMIN", "PILOT"],
  "funding.record": ["ADMIN", "PILOT"],
  "plan.edit": ["ADMIN"],
  "people.manage": ["ADMIN"],
  "visibility.edit": ["ADMIN"],
  "comment.write": ["ADMIN", "COPIL", "PILOT", "PREFECTURE", "INDUSTRIALIST"],
  "comment.internal": ["PREFECTURE"],
  "review.judge": ["PREFECTURE"],
  "approval.give": ["PREFECTURE"],
  "obstacle.raise": ["ADMIN", "PILOT", "INDUSTRIALIST"],
  "obstacle.follow": ["ADMIN", "COPIL", "PILOT", "PREFECTURE"],
  "proof.add": ["ADMIN", "PILOT", "INDUSTRIALIST"],
  "proof.withdraw": ["ADMIN"],
  "decision.record": ["ADMIN", "COPIL"],
  "campaign.run": ["ADMIN"],
  "import.run": ["ADMIN", "PILOT"],
  "import.oversee": ["ADMIN"],
  "territory.publish": ["ADMIN"],
};

/** The targets a role reaches from where it is held. */
export const COVERED: Record<Post, readonly TargetKind[]> = {
  action: ["own"],
  neighbour: ["sibling"],
  here: ["own", "sibling"],
  region: ["own", "sibling"],
  elsewhere: ["elsewhere"],
};
/** The targets whose territory it reaches. */
export const SEEN: Record<Post, readonly TargetKind[]> = {
  ...COVERED,
  action: ["own", "sibling"],
  neighbour: ["own", "sibling"],
};

/**
 * Nothing that depends on who asks; let in; sent to sign in; or refused: as if nothing were there, or as someone who may see
 * it and not do that.
 */
export type Decision = "anything" | "allowed" | "signIn" | "hidden" | "forbidden";

/** What the table of rules says of an actor and a target. `contractual` when the contract dates the milestone at hand. */
export function expected(rule: Rule, actor: Description, target: TargetKind, contractual = false): Decision {
  if ("public" in rule) return "anything";
  if (isOut(actor)) return "signIn";
  if ("signedIn" in rule) return "allowed";
  const held = standing(actor);
  if ("own" in rule) return target === "own" && keepsOwn(rule, held) ? "allowed" : "hidden";
  if (!held) return "hidden";
  if ("sees" in rule || rule.on === "someAction") return isInTerritory(rule, held, target) ? "allowed" : "hidden";
  if (!COVERED[held.post].includes(target)) return "hidden";
  if (needed(rule, contractual).every((permission) => holds(held, permission, rule.on))) return "allowed";
  return rule.on === "action" ? "forbidden" : "hidden";
}

const isOut = ({ lost }: Description) => lost !== undefined && lost !== "removed" && lost !== "lapsed";

/** The role that still counts. */
export function standing({ lost, held }: Description): Description["held"] {
  return lost ? null : held;
}

function needed(rule: Rule & { permission: Permission }, contractual: boolean): Permission[] {
  return contractual && "contractual" in rule && rule.contractual
    ? [rule.permission, rule.contractual]
    : [rule.permission];
}

/** An import of one's own is in the territory of reference: it takes the right to import there, be it on one action. */
function keepsOwn(rule: Rule & { own: string }, held: Description["held"]): boolean {
  return rule.own !== "import" || (held !== null && isInTerritory({ permission: "import.run" }, held, "own"));
}

/** A role anywhere in the territory, which holds the right if one is asked for. */
function isInTerritory(
  rule: { sees: "territory" } | { permission: Permission },
  { role, post }: NonNullable<Description["held"]>,
  target: TargetKind,
): boolean {
  return SEEN[post].includes(target) && (!("permission" in rule) || HOLDERS[rule.permission].includes(role));
}

/** A right over a territory takes a role over all of it. */
export function holds(
  { role, post }: NonNullable<Description["held"]>,
  permission: Permission,
  on: "action" | "territory",
) {
  return HOLDERS[permission].includes(role) && (on === "action" || (post !== "action" && post !== "neighbour"));
}
