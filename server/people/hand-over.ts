import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type HandOverInput, SOMEONE_NEW } from "@/domain/people/hand-over.schema";
import { addDays, isAfter } from "@/domain/shared/calendar-date";
import { listFr, longDate, plural } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { publicAddress } from "@/server/access/public-address";
import { record } from "@/server/audit/journal";
import { todayInFrance } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { actionsOf, giveRoles } from "./give-roles";
import { invite } from "./invite-person";
import { loadManagedTerritory, loadPerson, type ManagedTerritory } from "./load-person";
import { announceRole } from "./send-link";

type HandingOver = { scope: ManagedTerritory; viewer: Viewer; address: string };

/**
 * Gives the actions of a pilot who leaves to another person, known or invited on the spot. Who takes over comes in at once;
 * who leaves keeps their role through the day before. The link of someone invited is not kept with the answer.
 */
export async function handOver(viewer: Viewer, input: HandOverInput): Promise<Done> {
  const address = await publicAddress();
  return write(viewer, async (tx) => {
    const scope = await loadManagedTerritory(tx, viewer, input.slug);
    const { key, ...payload } = input;
    const attempt = { territoryId: scope.territoryId, actorId: viewer.id, operation: "handOver", key, payload };
    const passing: { link?: string } = {};
    const { message } = await once(tx, attempt, async () => {
      const { link, ...kept } = await pass(tx, { scope, viewer, address }, input);
      if (link) passing.link = link;
      return kept;
    });
    return { message, ...passing };
  });
}

async function pass(tx: Transaction, by: HandingOver, input: HandOverInput) {
  const { scope, viewer } = by;
  const leaver = await loadPerson(tx, scope, input.fromUserId, false);
  const actions = await actionsOf(tx, scope.territoryId, input.actionIds);
  await requirePilot(tx, scope, leaver, actions);
  const { person, link } = await successor(tx, by, input);
  if (person.id === leaver.id) throw new Refusal("person.same", SAME, { toUserId: SAME });
  const lastDay = await endRoles(tx, scope, leaver.id, input);
  for (const action of actions)
    await record(tx, {
      territoryId: scope.territoryId,
      actionId: action.id,
      actorId: viewer.id,
      event: "person.handedOver",
      subjectId: person.id,
      before: { personId: leaver.id, role: "PILOT", endsOn: lastDay },
      after: { role: "PILOT", from: input.from },
    });
  const numbers = `${plural(actions.length, "l’action", "les actions")} ${listFr(actions.map(({ number }) => String(number)))}`;
  const end = lastDay ? `garde l’accès jusqu’au ${longDate(lastDay)}` : "ne les pilote plus";
  return { link, message: `${person.name} reprend ${numbers}. ${leaver.name} ${end}.` };
}

const SAME = "Choisissez une autre personne que celle qui part.";

async function requirePilot(
  tx: Transaction,
  { territoryId }: ManagedTerritory,
  leaver: { id: string; name: string },
  actions: readonly { id: string; number: number }[],
): Promise<void> {
  const held = await tx.membership.findMany({
    where: { userId: leaver.id, territoryId, role: "PILOT", actionId: { in: actions.map(({ id }) => id) } },
    select: { actionId: true },
  });
  const other = actions.find(({ id }) => !held.some(({ actionId }) => actionId === id));
  if (!other) return;
  const message = `${leaver.name} ne pilote pas l’action ${other.number} : décochez-la.`;
  throw new Refusal("person.notPilot", message, { actionIds: message });
}

/** Who takes over, with the role of a pilot on each action, and what to say of them. */
async function successor(tx: Transaction, { scope, viewer, address }: HandingOver, input: HandOverInput) {
  const given = { role: "PILOT", actionIds: input.actionIds } as const;
  if (input.toUserId === SOMEONE_NEW) {
    const { name = "", email = "" } = input;
    const { person, done } = await invite(tx, { scope, issuedById: viewer.id, address }, { ...given, name, email });
    return { person, link: done.link };
  }
  const person = await loadPerson(tx, scope, input.toUserId, false);
  if (person.suspendedAt) {
    const message = `${person.name} est suspendu(e) : rétablissez son accès d’abord.`;
    throw new Refusal("person.suspended", message, { toUserId: message });
  }
  await giveRoles(tx, scope.territoryId, person.id, given);
  await announceRole(tx, { person, territory: scope, address, role: "PILOT" });
  return { person, link: undefined };
}

/** The last day of whoever leaves, or null when their roles are gone already. */
async function endRoles(tx: Transaction, { territoryId }: ManagedTerritory, userId: string, input: HandOverInput) {
  const where = { userId, territoryId, role: "PILOT", actionId: { in: input.actionIds } } as const;
  if (!isAfter(input.from, todayInFrance())) {
    await tx.membership.deleteMany({ where });
    return null;
  }
  const lastDay = addDays(input.from, -1);
  const open = [{ endsOn: null }, { endsOn: { gt: new Date(lastDay) } }];
  await tx.membership.updateMany({ where: { ...where, OR: open }, data: { endsOn: new Date(lastDay) } });
  return lastDay;
}
