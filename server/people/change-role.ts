import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { ACTION_ROLES, ROLE_LABELS, type Role } from "@/domain/access/roles";
import type { ChangeRoleInput, RemoveRoleInput } from "@/domain/people/people.schema";
import { longDate } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { storedDay } from "@/server/db/stored-day";
import { type Transaction, write } from "@/server/db/transaction";
import { actionsOf, refusePastDay, requireOrganization, type TracedRole } from "./give-roles";
import { keepAnAdmin, refuseSelf } from "./keep-an-admin";
import { loadManagedTerritory } from "./load-person";

/** Moves a role to another action, gives it a last day or takes it away, or says on whose behalf it is held. */
export function changeRole(viewer: Viewer, input: ChangeRoleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const held = await loadRole(tx, territoryId, input.membershipId);
    const endsOn = input.endsOn ?? null;
    if (endsOn !== null && held.role === "ADMIN") refuseSelf(viewer, held.user.id);
    if (endsOn !== held.endsOn) refusePastDay(endsOn);
    if (input.organizationId) await requireOrganization(tx, territoryId, input.organizationId);
    const action = await actionAsked(tx, territoryId, held, input.actionId);
    const data = {
      actionId: action?.id ?? null,
      organizationId: input.organizationId ?? null,
      endsOn: endsOn && new Date(endsOn),
    };
    await keepAnAdmin(tx, territoryId, () => tx.membership.update({ where: { id: held.id }, data }));
    await tell(tx, viewer, territoryId, held, { role: held.role, actions: action ? [action.number] : [], endsOn });
    const until = endsOn ? `, jusqu’au ${longDate(endsOn)}` : "";
    return { message: `${held.user.name} : rôle « ${ROLE_LABELS[held.role]} » enregistré${until}.` };
  });
}

export function removeRole(viewer: Viewer, input: RemoveRoleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const held = await loadRole(tx, territoryId, input.membershipId);
    if (held.role === "ADMIN") refuseSelf(viewer, held.user.id);
    await keepAnAdmin(tx, territoryId, () => tx.membership.delete({ where: { id: held.id } }));
    await tell(tx, viewer, territoryId, held, { role: null });
    return { message: `${held.user.name} : rôle « ${ROLE_LABELS[held.role]} » retiré.` };
  });
}

type Held = Awaited<ReturnType<typeof loadRole>>;

async function loadRole(tx: Transaction, territoryId: string, membershipId: string) {
  const held = await tx.membership.findFirst({
    where: { id: membershipId, territoryId },
    select: {
      id: true,
      role: true,
      endsOn: true,
      user: { select: { id: true, name: true } },
      action: { select: { id: true, number: true } },
    },
  });
  if (!held) throw new Denied("person.unknown", "Ce rôle n’existe plus.");
  return { ...held, endsOn: held.endsOn && storedDay(held.endsOn) };
}

/** The action the role is held on from now on: another one asked for, else the present one. */
async function actionAsked(tx: Transaction, territoryId: string, held: Held, actionId: string | undefined) {
  if (!ACTION_ROLES.includes(held.role) || !actionId || actionId === held.action?.id) return held.action;
  const [action] = await actionsOf(tx, territoryId, [actionId]);
  const { role, user } = held;
  const already = await tx.membership.count({ where: { userId: user.id, role, territoryId, actionId } });
  if (already === 0) return action;
  const message = "Cette personne tient déjà ce rôle sur cette action.";
  throw new Refusal("person.twice", message, { actionId: message });
}

function tell(
  tx: Transaction,
  viewer: Viewer,
  territoryId: string,
  held: Held,
  after: TracedRole | { role: Role | null },
) {
  return record(tx, {
    territoryId,
    actionId: null,
    actorId: viewer.id,
    event: "person.changed",
    subjectId: held.user.id,
    before: { role: held.role, actions: held.action ? [held.action.number] : [], endsOn: held.endsOn },
    after,
  });
}
