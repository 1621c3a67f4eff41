import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { ROLE_LABELS } from "@/domain/access/roles";
import { listOwnSessions, type OwnSession } from "@/server/access/own-sessions";
import { read } from "@/server/db/transaction";

export type HeldRole = { id: string; role: string; scope: string };
export type Account = { hasPassword: boolean; roles: HeldRole[]; sessions: OwnSession[] };

/** What the account page shows of the viewer, from one snapshot. */
export function ownAccount(viewer: Viewer): Promise<Account> {
  return read(viewer, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        passwordHash: true,
        memberships: {
          select: {
            id: true,
            role: true,
            region: { select: { name: true } },
            territory: { select: { name: true } },
            action: { select: { number: true, title: true } },
          },
          orderBy: { createdAt: "asc" },
        },
      },
    });
    return {
      hasPassword: user.passwordHash !== null,
      roles: user.memberships.map(({ id, role, ...scope }) => ({
        id,
        role: ROLE_LABELS[role as Role],
        scope: inWords(scope),
      })),
      sessions: await listOwnSessions(tx, viewer),
    };
  });
}

type Scope = {
  region: { name: string } | null;
  territory: { name: string } | null;
  action: { number: number; title: string } | null;
};

function inWords({ region, territory, action }: Scope): string {
  if (action && territory) return `action ${action.number}, ${action.title} — ${territory.name}`;
  return territory?.name ?? (region ? `région ${region.name}` : "toute la France");
}
