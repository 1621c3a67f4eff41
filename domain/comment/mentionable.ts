import { covers, type Scope, type Viewer } from "../access/permissions";
import { ROLE_LABELS, ROLES, type Role } from "../access/roles";
import type { Named } from "./mention-text";

export type Reader = { id: string; name: string; roles: readonly Role[] };
/** Someone or a role that a comment may call; `help` says who that is. */
export type Mentionable = Named & { help: string };

/** Those a company's contact deals with about its action. */
const AROUND_AN_ACTION: readonly Role[] = ["ADMIN", "PILOT", "PREFECTURE"];

function isGuest(viewer: Viewer, scope: Scope): boolean {
  const held = viewer.grants.filter((grant) => covers(grant, scope));
  return held.length > 0 && held.every(({ role }) => role === "INDUSTRIALIST");
}

/** Whom the viewer may call among those who will read: everyone, and for a company's contact those who follow its action. */
export function mentionable(viewer: Viewer, scope: Scope, readers: readonly Reader[]): Mentionable[] {
  const guest = isGuest(viewer, scope);
  const isOffered = (role: Role) => !guest || AROUND_AN_ACTION.includes(role);
  const others = readers.filter(({ id, roles }) => id !== viewer.id && roles.some(isOffered));
  const roles = ROLES.filter((role) => isOffered(role) && others.some((reader) => reader.roles.includes(role)));
  return [
    ...roles.map((role) => ({ key: role, name: ROLE_LABELS[role], help: "tous ceux qui ont ce rôle" })),
    ...others.map(({ id, name, roles: held }) => ({
      key: id,
      name,
      help: held
        .filter(isOffered)
        .map((role) => ROLE_LABELS[role])
        .join(", "),
    })),
  ];
}

/** A key of a mention as what it names. */
export function mentionedRole(key: string): Role | null {
  return ROLES.find((role) => role === key) ?? null;
}
