import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { ROLE_LABELS } from "@/domain/access/roles";
import type { GrantRoleInput, InvitePersonInput } from "@/domain/people/people.schema";
import { publicAddress } from "@/server/access/public-address";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { type GivenRole, giveRoles } from "./give-roles";
import { actsElsewhere, loadManagedTerritory, loadPerson, type ManagedTerritory } from "./load-person";
import { announceRole, sendLink } from "./send-link";

/** Gives a person a role in the territory and, if they can't sign in yet, a one-time link sent to them and shown once. */
export async function invitePerson(viewer: Viewer, input: InvitePersonInput): Promise<Done> {
  const address = await publicAddress();
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    return (await invite(tx, { scope, issuedById: viewer.id, address }, input)).done;
  });
}

type Inviting = { scope: ManagedTerritory; issuedById: string; address: string };

/** The same inside a wider change: who was invited, and what to say of it. */
export async function invite(
  tx: Transaction,
  { scope, issuedById, address }: Inviting,
  input: GivenRole & { name: string; email: string },
): Promise<{ person: { id: string; name: string }; done: Done }> {
  const known = await tx.user.findUnique({ where: { email: input.email } });
  const person = known ?? (await tx.user.create({ data: { email: input.email, name: input.name } }));
  const after = await giveRoles(tx, scope.territoryId, person.id, input);
  await record(tx, {
    territoryId: scope.territoryId,
    actionId: null,
    actorId: issuedById,
    event: "person.invited",
    subjectId: person.id,
    after,
  });
  if (person.passwordHash || (await tx.oidcIdentity.count({ where: { userId: person.id } })) > 0) {
    await announceRole(tx, { person, territory: scope, address, role: input.role });
    return { person, done: { message: `${person.name} a déjà un compte : son rôle est ajouté.` } };
  }
  // A link opens the whole account: one that holds a role elsewhere is not handed over from here.
  if (await actsElsewhere(tx, person.id, scope.territoryId))
    return {
      person,
      done: { message: `${person.name} est déjà invité(e) ailleurs : son rôle est ajouté, son lien reste valable.` },
    };
  const link = await sendLink(tx, { person, territory: scope.name, issuedById, address, role: input.role });
  const message = `Invitation envoyée à ${person.email}. Ce lien la double : il sert une seule fois, pendant trois jours.`;
  return { person, done: { message, link } };
}

export function grantRole(viewer: Viewer, input: GrantRoleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadPerson(tx, scope, input.userId, false);
    const after = await giveRoles(tx, scope.territoryId, person.id, input);
    await record(tx, {
      territoryId: scope.territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.changed",
      subjectId: person.id,
      after,
    });
    return { message: `${person.name} : rôle « ${ROLE_LABELS[input.role]} » ajouté.` };
  });
}
