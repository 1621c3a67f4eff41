import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { AnonymizePersonInput } from "@/domain/people/people.schema";
import { NBSP } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { actsElsewhere, loadManagedTerritory } from "./load-person";

/** So that two people made anonymous at once don't get the same number. */
const NUMBERING = 72_707_370;

/**
 * Erases what names someone who left and what let them in. What they did stays, signed by a number; the journal and its chain are
 * not touched, since they name nobody.
 */
export function anonymizePerson(viewer: Viewer, input: AnonymizePersonInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId } = await loadManagedTerritory(tx, viewer, input.slug);
    const person = await loadDeparted(tx, territoryId, input.userId);
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${NUMBERING})::text`;
    const rank = (await tx.user.count({ where: { anonymizedAt: { not: null } } })) + 1;
    await eraseAccess(tx, person);
    const name = `Personne retirée n°${NBSP}${rank}`;
    await tx.user.update({
      where: { id: person.id },
      data: {
        name,
        email: `${randomUUID()}@anonyme.invalid`,
        passwordHash: null,
        lastSeenAt: null,
        anonymizedAt: now(),
        suspendedAt: now(),
        version: { increment: 1 },
      },
    });
    await record(tx, {
      territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "person.anonymized",
      subjectId: person.id,
      after: {},
    });
    return {
      message: `Cette personne s’appelle désormais «\u202f${name}\u202f» partout, y compris dans l’historique.`,
    };
  });
}

async function eraseAccess(tx: Transaction, { id, email }: { id: string; email: string }): Promise<void> {
  const where = { userId: id };
  await tx.session.deleteMany({ where });
  await tx.oneTimeLink.deleteMany({ where });
  await tx.oidcIdentity.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.secondFactor.deleteMany({ where });
  await tx.calendarFeed.deleteMany({ where });
  await tx.apiToken.deleteMany({ where });
  await tx.notification.deleteMany({ where });
  await tx.outboxMail.deleteMany({ where: { OR: [{ userId: id }, { recipient: email }] } });
  await tx.signInThrottle.deleteMany({ where: { key: { endsWith: `:${email}` } } });
}

const UNKNOWN = "Cette personne n’est pas de votre territoire.";
const HERE = "Cette personne a encore un rôle dans le territoire : retirez-la d’abord.";
const ELSEWHERE = "Cette personne agit encore sur un autre territoire : elle ne peut pas être rendue anonyme.";

/** Someone the territory's journal tells of, who holds no role any more, here or anywhere. */
async function loadDeparted(tx: Transaction, territoryId: string, userId: string) {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, anonymizedAt: true, memberships: { select: { territoryId: true } } },
  });
  const told = await tx.journalEntry.count({
    where: { territoryId, subjectId: userId, event: { startsWith: "person." } },
  });
  const here = person?.memberships.some((held) => held.territoryId === territoryId);
  if (!person || (told === 0 && !here) || person.anonymizedAt) throw new Denied("person.unknown", UNKNOWN);
  if (here) throw new Refusal("person.here", HERE);
  if (await actsElsewhere(tx, person.id, territoryId)) throw new Denied("person.elsewhere", ELSEWHERE);
  return person;
}
