import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { PersonInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { publicAddress } from "@/server/access/public-address";
import { revokeTokensOf } from "@/server/api/revoke-tokens";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { keepAnAdmin, refuseSelf } from "./keep-an-admin";
import { actsElsewhere, loadManagedTerritory, loadPerson, type ManagedTerritory } from "./load-person";
import { sendLink } from "./send-link";

/** A new one-time link, sent and shown, for someone who lost theirs or their password. */
export async function renewLink(viewer: Viewer, input: PersonInput): Promise<Done> {
  const address = await publicAddress();
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, true);
    if (person.suspendedAt)
      throw new Refusal("person.suspended", "Cette personne est suspendue : rétablissez-la d’abord.");
    const link = await sendLink(tx, { person, territory: scope.name, issuedById: viewer.id, address, role: null });
    await tell(tx, viewer, scope, { event: "person.linkIssued", subjectId: person.id });
    const message = `Lien envoyé à ${person.email}. Celui-ci le double : il sert une seule fois, pendant trois jours.`;
    return { message, link };
  });
}

/** Suspends or restores an account; a suspended person is out at their next request. */
export function setSuspended(viewer: Viewer, input: PersonInput, suspended: boolean): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, true);
    refuseSelf(viewer, person.id);
    const suspendedAt = suspended ? now() : null;
    await keepAnAdmin(tx, scope.territoryId, () =>
      tx.user.update({ where: { id: person.id }, data: { suspendedAt, version: { increment: 1 } } }),
    );
    if (suspended) {
      await tx.session.updateMany({ where: { userId: person.id, revokedAt: null }, data: { revokedAt: now() } });
      await revokeTokensOf(tx, person.id);
    }
    await tell(tx, viewer, scope, { event: suspended ? "person.suspended" : "person.restored", subjectId: person.id });
    return { message: suspended ? `${person.name} n’a plus accès.` : `${person.name} a de nouveau accès.` };
  });
}

/** Takes every role of a person in the territory away; a link they have not used opens nothing any more, unless it serves elsewhere. */
export function removePerson(viewer: Viewer, input: PersonInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, false);
    refuseSelf(viewer, person.id);
    await keepAnAdmin(tx, scope.territoryId, () =>
      tx.membership.deleteMany({ where: { userId: person.id, territoryId: scope.territoryId } }),
    );
    if (!(await actsElsewhere(tx, person.id, scope.territoryId)))
      await tx.oneTimeLink.updateMany({ where: { userId: person.id, usedAt: null }, data: { usedAt: now() } });
    await tell(tx, viewer, scope, { event: "person.left", subjectId: person.id });
    return { message: `${person.name} n’a plus de rôle dans ce territoire. Ses saisies restent au journal.` };
  });
}

type Told = { event: "person.linkIssued" | "person.suspended" | "person.restored" | "person.left"; subjectId: string };

function tell(tx: Transaction, viewer: Viewer, { territoryId }: ManagedTerritory, told: Told): Promise<void> {
  return record(tx, { territoryId, actionId: null, actorId: viewer.id, ...told, after: {} });
}
