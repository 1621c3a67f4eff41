import { SignOutForm } from "@/components/people/sign-out-form";
import type { ShellViewer } from "@/components/shell/shell-data";
import { mainRole, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import { ROLE_LABELS } from "@/domain/access/roles";

/** The signed-in person as the header names them. */
export function shellViewer(viewer: Viewer, scope: TerritoryScope | null, unread: number | null = null): ShellViewer {
  const role = (scope && mainRole(viewer, scope)) ?? viewer.grants[0]?.role;
  return {
    name: viewer.name,
    role: role ? ROLE_LABELS[role] : "Sans rôle",
    initials: initials(viewer.name),
    accountHref: "/compte",
    unread,
    signOut: <SignOutForm />,
  };
}

function initials(name: string): string {
  const words = name.split(/[\s’'-]+/).filter((word) => /^[\p{L}\d]/u.test(word) && word.length > 2);
  return `${words[0]?.[0] ?? name[0] ?? "?"}${words[1]?.[0] ?? ""}`.toUpperCase();
}
