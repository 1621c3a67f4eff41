import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { ROLE_LABELS } from "@/domain/access/roles";
import type { PersonInput, RemoveRoleInput } from "@/domain/people/people.schema";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { issueLink } from "@/server/access/one-time-link";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { loadManagedTerritory, loadPerson } from "./load-person";

const SELF = "Vous ne pouvez pas vous retirer vous-même : demandez-le à un autre chef de projet.";

/** A new one-time link for someone who lost theirs or their password. */
export function renewLink(viewer: Viewer, input: PersonInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, true);
    if (person.suspendedAt)
      throw new Refusal("person.suspended", "Cette personne est suspendue : rétablissez-la d’abord.");
    const link = await issueLink(tx, person.id, viewer.id);
    const after = { name: person.name };
    await record(tx, {
      territoryId: scope.territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.linkIssued",
      subjectId: person.id,
      after,
    });
    return { message: `Transmettez ce lien à ${person.name} : il sert une seule fois, pendant trois jours.`, link };
  });
}

/** Suspends or restores an account; a suspended person is out at their next request. */
export function setSuspended(viewer: Viewer, input: PersonInput, suspended: boolean): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, true);
    if (person.id === viewer.id) throw new Refusal("person.self", SELF);
    await tx.user.update({
      where: { id: person.id },
      data: { suspendedAt: suspended ? now() : null, version: { increment: 1 } },
    });
    if (suspended)
      await tx.session.updateMany({ where: { userId: person.id, revokedAt: null }, data: { revokedAt: now() } });
    const event = suspended ? "person.suspended" : "person.restored";
    await record(tx, {
      territoryId: scope.territoryId,
      actionId: null,
      actorId: viewer.id,
      event,
      subjectId: person.id,
      after: { name: person.name },
    });
    return { message: suspended ? `${person.name} n’a plus accès.` : `${person.name} a de nouveau accès.` };
  });
}

export function removeRole(viewer: Viewer, input: RemoveRoleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const held = await tx.membership.findFirst({
      where: { id: input.membershipId, territoryId },
      select: { id: true, role: true, user: { select: { id: true, name: true } } },
    });
    if (!held) throw new Denied("person.unknown", "Ce rôle n’existe plus.");
    if (held.user.id === viewer.id && held.role === "ADMIN") throw new Refusal("person.self", SELF);
    await tx.membership.delete({ where: { id: held.id } });
    const before = { name: held.user.name, role: held.role };
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.changed",
      subjectId: held.user.id,
      before,
      after: { name: held.user.name, role: null },
    });
    return { message: `${held.user.name} : rôle « ${ROLE_LABELS[held.role]} » retiré.` };
  });
}
