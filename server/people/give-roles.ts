import "server-only";
import { ACTION_ROLES, type Role } from "@/domain/access/roles";
import { hasEnded } from "@/domain/people/person";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

export type GivenRole = {
  role: Role;
  actionIds?: readonly string[] | undefined;
  organizationId?: string | undefined;
  endsOn?: CalendarDate | undefined;
};

/** What the journal keeps of a role: no name. */
export type TracedRole = { role: Role; actions: number[]; endsOn: CalendarDate | null };

/** Gives a role over the territory, or over each of the actions; one already held takes the new last day. */
export async function giveRoles(
  tx: Transaction,
  territoryId: string,
  userId: string,
  given: GivenRole,
): Promise<TracedRole> {
  const { role, organizationId } = given;
  const endsOn = given.endsOn ?? null;
  refusePastDay(endsOn);
  if (organizationId) await requireOrganization(tx, territoryId, organizationId);
  const actions = ACTION_ROLES.includes(role) ? await actionsOf(tx, territoryId, given.actionIds ?? []) : [];
  const places = ACTION_ROLES.includes(role) ? actions.map(({ id }) => id) : [null];
  for (const actionId of places)
    await tx.$executeRaw`
      INSERT INTO membership (id, user_id, role, territory_id, action_id, organization_id, ends_on)
      VALUES (gen_random_uuid(), ${userId}::uuid, ${role}::"Role", ${territoryId}::uuid, ${actionId}::uuid, ${organizationId}::uuid, ${endsOn}::date)
      ON CONFLICT ON CONSTRAINT membership_once
      DO UPDATE SET ends_on = excluded.ends_on, organization_id = coalesce(excluded.organization_id, membership.organization_id)`;
  return { role, actions: actions.map(({ number }) => number), endsOn };
}

export function refusePastDay(endsOn: CalendarDate | null): void {
  if (!hasEnded(endsOn, todayInFrance())) return;
  const message = "Ce dernier jour est passé : choisissez aujourd’hui ou un jour à venir.";
  throw new Refusal("person.past", message, { endsOn: message });
}

/** The actions of the territory by their ids, in their order; one of another territory is one that does not exist. */
export async function actionsOf(tx: Transaction, territoryId: string, ids: readonly string[]) {
  const asked = [...new Set(ids)];
  const found = await tx.action.findMany({
    where: { id: { in: asked }, territoryId },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
  });
  if (found.length < asked.length)
    throw new Denied("action.unknown", "Cette action n’existe pas, ou elle n’est pas dans votre périmètre.");
  return found;
}

/** On whose behalf a role may be held: whoever carries, owns or funds an action of the territory. */
export async function requireOrganization(tx: Transaction, territoryId: string, organizationId: string): Promise<void> {
  const known = await tx.organization.count({
    where: {
      id: organizationId,
      OR: [
        { carried: { some: { territoryId } } },
        { owned: { some: { territoryId } } },
        { funds: { some: { territoryId } } },
      ],
    },
  });
  if (known === 0)
    throw new Denied("organization.unknown", "Cet organisme ne porte ni ne finance aucune action du territoire.");
}
