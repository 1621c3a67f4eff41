import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { ACTION_ROLES, ROLE_LABELS, type Role } from "@/domain/access/roles";
import type { GrantRoleInput, InvitePersonInput } from "@/domain/people/people.schema";
import { Denied } from "@/domain/shared/refusal";
import { issueLink } from "@/server/access/one-time-link";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { actsElsewhere, loadManagedTerritory, loadPerson } from "./load-person";

/** Gives a person a role in the territory and, if they can't sign in yet, a one-time link to hand over. */
export function invitePerson(viewer: Viewer, input: InvitePersonInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const known = await tx.user.findUnique({ where: { email: input.email } });
    const person = known ?? (await tx.user.create({ data: { email: input.email, name: input.name } }));
    await grant(tx, territoryId, person.id, input);
    const after = { name: person.name, email: person.email, role: input.role };
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.invited",
      subjectId: person.id,
      after,
    });
    if (person.passwordHash)
      return { message: `${person.name} a déjà un compte : son rôle est ajouté.` } satisfies Done;
    // A link opens the whole account: one that holds a role elsewhere is not handed over from here.
    if (await actsElsewhere(tx, person.id, territoryId))
      return { message: `${person.name} est déjà invité(e) ailleurs : son rôle est ajouté, son lien reste valable.` };
    const link = await issueLink(tx, person.id, viewer.id);
    return {
      message: `Invitation prête. Transmettez ce lien à ${person.name} : il sert une seule fois, pendant trois jours.`,
      link,
    } satisfies Done;
  });
}

export function grantRole(viewer: Viewer, input: GrantRoleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const { territoryId } = scope;
    const person = await loadPerson(tx, scope, input.userId, false);
    await grant(tx, territoryId, person.id, input);
    const after = { name: person.name, role: input.role };
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.changed",
      subjectId: person.id,
      after,
    });
    return { message: `${person.name} : rôle « ${ROLE_LABELS[input.role]} » ajouté.` };
  });
}

async function grant(
  tx: Transaction,
  territoryId: string,
  userId: string,
  given: { role: Role; actionId?: string | undefined },
): Promise<void> {
  const actionId = ACTION_ROLES.includes(given.role) ? (given.actionId ?? null) : null;
  const outside = actionId && (await tx.action.count({ where: { id: actionId, territoryId } })) === 0;
  if (outside) throw new Denied("action.unknown", "Cette action n’existe pas, ou elle n’est pas dans votre périmètre.");
  await tx.$executeRaw`
    INSERT INTO membership (id, user_id, role, territory_id, action_id)
    VALUES (gen_random_uuid(), ${userId}::uuid, ${given.role}::"Role", ${territoryId}::uuid, ${actionId}::uuid) ON CONFLICT DO NOTHING`;
}
