import type { Role } from "@/domain/access/roles";
import { newSecret } from "@/server/access/code-generator";
import { seal } from "@/server/access/sealing";
import { writeSessionCookie } from "@/server/access/session";
import { SECRET_PURPOSE } from "@/server/access/take-code";
import { client } from "../backstage";
import { anImport } from "../imports";
import { browser } from "../next-headers";
import { aToken } from "../tokens";
import { DESCRIPTIONS, type Description, type Post } from "./descriptions";
import type { Ground } from "./ground";

export type Actor = Description & {
  /** Null for a visitor. What begins by « own » belongs to them, besides the session in use; the import is of the first territory. */
  person: {
    userId: string;
    sessionId: string;
    ownSessionId: string;
    ownIdentityId: string;
    ownImportId: string;
    ownTokenId: string;
    /** What a program of theirs reads the API with: it lost what they did. */
    secret: string;
  } | null;
  /** The next request comes from this actor, and from a form of the application. */
  arrive: () => void;
};

export async function theActors(ground: Ground): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const description of DESCRIPTIONS) actors.push(await arrived(description, ground));
  return actors;
}

async function arrived(description: Description, ground: Ground): Promise<Actor> {
  if (!description.held) return { ...description, person: null, arrive: () => browser.restart() };
  const { role, post } = description.held;
  const account = await signedIn(description, { role, ...scopeOf(post, ground) });
  await leaveTrace(account.userId, ground);
  const person = { ...account, ownImportId: await anImport(account.userId, ground.here.id) };
  browser.restart();
  await writeSessionCookie(person.sessionId);
  const cookies = [...browser.kept];
  const arrive = () => {
    browser.restart();
    for (const [name, cookie] of cookies) browser.kept.set(name, cookie);
  };
  return { ...description, person, arrive };
}

function scopeOf(post: Post, { here, elsewhere, targets }: Ground) {
  const scopes = {
    action: { territoryId: here.id, actionId: targets.own.actionId },
    neighbour: { territoryId: here.id, actionId: targets.sibling.actionId },
    here: { territoryId: here.id },
    region: { regionId: here.regionId },
    elsewhere: { territoryId: elsewhere.id },
  } as const;
  return scopes[post];
}

/** Everyone recorded something once, about the action of reference. */
async function leaveTrace(actorId: string, { here, targets }: Ground): Promise<void> {
  const { actionId } = targets.own;
  const about = { territoryId: here.id, actionId, subjectId: actionId, after: { sentence: "Dit en son temps." } };
  await client().journalEntry.create({ data: { actorId, event: "status.declared", ...about } });
}

let serial = 0;

/** Signed in with everything in order, then losing what the description says. */
async function signedIn({ name, lost }: Description, membership: { role: Role }) {
  const db = client();
  const { id: userId } = await db.user.create({ data: { email: `acteur-${++serial}@exemple.fr`, name } });
  const held = await db.membership.create({ data: { userId, ...membership } });
  const later = new Date(Date.now() + 3_600_000);
  const open = (data: { expiresAt?: Date; secondFactorAt?: Date | null } = {}) =>
    db.session.create({ data: { userId, expiresAt: later, secondFactorAt: new Date(), ...data } });
  const expired = new Date(Date.now() - 1_000);
  const session = await open({
    ...(lost === "expired" && { expiresAt: expired }),
    ...(lost === "awaiting" && { secondFactorAt: null }),
  });
  if (lost === "suspended") await db.user.update({ where: { id: userId }, data: { suspendedAt: new Date() } });
  if (lost === "removed") await db.membership.delete({ where: { id: held.id } });
  const yesterday = new Date(new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10));
  if (lost === "lapsed") await db.membership.update({ where: { id: held.id }, data: { endsOn: yesterday } });
  const issuer = "https://fournisseur.exemple.fr";
  const identity = await db.oidcIdentity.create({ data: { userId, issuer, subject: userId } });
  if (membership.role === "ADMIN" && lost !== "awaiting")
    await db.secondFactor.create({
      data: { userId, secretBox: seal(SECRET_PURPOSE, newSecret()), confirmedAt: new Date() },
    });
  const { secret } = await aToken(userId, lost === "expired" ? { expiresAt: expired } : {});
  const { id: ownTokenId } = await aToken(userId);
  return {
    userId,
    sessionId: session.id,
    ownSessionId: (await open()).id,
    ownIdentityId: identity.id,
    ownTokenId,
    secret,
  };
}
