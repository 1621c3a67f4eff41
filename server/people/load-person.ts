import "server-only";
import { z } from "zod";
import { can, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import { heldRoles } from "@/server/access/held-roles";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

export type ManagedTerritory = TerritoryScope & { slug: string; name: string };

const UNKNOWN = "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.";

/**
 * The territory whose people are managed, once the viewer may do that there. Changes of people wait for one another, and
 * the viewer's own rights are read again: two administrators can't remove each other at once.
 */
export async function loadManagedTerritory(tx: Transaction, viewer: Viewer, slug: string): Promise<ManagedTerritory> {
  const found = await tx.territory.findUnique({
    where: { slug },
    select: { id: true, regionId: true, name: true },
  });
  const scope = found && { territoryId: found.id, regionId: found.regionId, slug, name: found.name };
  if (!scope || !can(viewer, "people.manage", scope)) throw new Denied("territory.unknown", UNKNOWN);
  await tx.$queryRaw`SELECT 1 FROM territory WHERE id = ${scope.territoryId}::uuid FOR NO KEY UPDATE`;
  const stays = await tx.user.count({ where: { id: viewer.id, suspendedAt: null } });
  const held = await heldRoles(tx, viewer.id);
  if (stays === 0 || !can({ ...viewer, ...held }, "people.manage", scope))
    throw new Denied("territory.unknown", UNKNOWN);
  await enterTerritory(tx, scope.territoryId);
  return scope;
}

const ELSEWHERE = "Cette personne agit aussi sur d’autres territoires : demandez à l’équipe nationale.";

/** A person of the territory. `wholly` when what is done to them reaches beyond it: they must then belong to it alone. */
export async function loadPerson(tx: Transaction, scope: TerritoryScope, userId: string, wholly: boolean) {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, suspendedAt: true, memberships: { select: { territoryId: true } } },
  });
  if (!person?.memberships.some((held) => held.territoryId === scope.territoryId))
    throw new Denied("person.unknown", "Cette personne n’est pas de votre territoire.");
  if (wholly && (await actsElsewhere(tx, person.id, scope.territoryId)))
    throw new Denied("person.elsewhere", ELSEWHERE);
  return person;
}

/** Whether a person holds a role outside the territory. The answer comes from the database: those roles are out of sight here. */
export async function actsElsewhere(tx: Transaction, userId: string, territoryId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`SELECT acts_elsewhere(${userId}::uuid, ${territoryId}::uuid) AS elsewhere`;
  return z.tuple([z.object({ elsewhere: z.boolean() })]).parse(rows)[0].elsewhere;
}
