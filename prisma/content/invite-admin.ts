import { createHash, randomBytes } from "node:crypto";
import { inOneTransaction, type Transaction, withDatabase } from "./database";

const HOURS = 24;

export type AdminRequest = { email: string; name: string; territory: string };

/** Makes someone the administrator of a territory and gives the one-time link by which they choose their password. */
export function inviteAdmin(request: AdminRequest): Promise<{ link: string }> {
  return withDatabase((db) =>
    inOneTransaction(db, async (tx) => {
      const territory = await tx.territory.findUnique({ where: { slug: request.territory }, select: { id: true } });
      if (!territory) throw new Error(`Le territoire « ${request.territory} » n’existe pas : ${await knownSlugs(tx)}.`);
      const user = await findOrCreate(tx, request);
      await grantAdmin(tx, user.id, territory.id);
      return { link: await oneTimeLink(tx, user.id) };
    }),
  );
}

async function findOrCreate(tx: Transaction, { email, name }: AdminRequest): Promise<{ id: string }> {
  const address = email.trim().toLowerCase();
  const found = await tx.user.findUnique({ where: { email: address }, select: { id: true, suspendedAt: true } });
  if (!found) return tx.user.create({ data: { email: address, name: name.trim() }, select: { id: true } });
  if (found.suspendedAt) throw new Error(`Le compte ${address} est suspendu : rétablissez-le avant de l’inviter.`);
  return found;
}

async function grantAdmin(tx: Transaction, userId: string, territoryId: string): Promise<void> {
  await tx.membership.createMany({ data: [{ userId, role: "ADMIN", territoryId }], skipDuplicates: true });
}

/** Only the hash of the token is kept, and earlier links of the person stop working. */
async function oneTimeLink(tx: Transaction, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
  await tx.oneTimeLink.create({ data: { userId, tokenHash, expiresAt: new Date(Date.now() + HOURS * 3_600_000) } });
  return `/invitation/${token}`;
}

async function knownSlugs(tx: Transaction): Promise<string> {
  const territories = await tx.territory.findMany({ select: { slug: true }, orderBy: { slug: "asc" } });
  return territories.length > 0
    ? `choisissez parmi ${territories.map(({ slug }) => slug).join(", ")}`
    : "chargez d’abord les faits du contrat";
}
