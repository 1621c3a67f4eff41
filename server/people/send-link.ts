import "server-only";
import { randomUUID } from "node:crypto";
import type { Role } from "@/domain/access/roles";
import { invitationLetter, newLinkLetter, newRoleLetter } from "@/domain/people/invitation-letter";
import { issueLink, LINK_HOURS } from "@/server/access/one-time-link";
import type { Transaction } from "@/server/db/transaction";
import { post } from "@/server/mail/post";

type Sending = {
  person: { id: string; name: string; email: string };
  territory: string;
  issuedById: string;
  /** What stands before the path: « https://creuset.exemple.fr ». */
  address: string;
  /** The role of someone invited; null for someone who lost the way in. */
  role: Role | null;
};

/** A fresh link, which leaves as a letter and is also shown once to whoever hands it over. */
export async function sendLink(tx: Transaction, sending: Sending): Promise<string> {
  const { person, territory, issuedById, address, role } = sending;
  const { id, path } = await issueLink(tx, person.id, issuedById);
  const about = { name: person.name, territory, url: address + path, hours: LINK_HOURS };
  await post(tx, {
    userId: person.id,
    recipient: person.email,
    kind: "invitation",
    ...(role ? invitationLetter({ ...about, role }) : newLinkLetter(about)),
    onceKey: id,
  });
  return path;
}

type Announcing = Pick<Sending, "person" | "address"> & { territory: { slug: string; name: string }; role: Role };

/** Tells someone who has an account of a role they were given. */
export async function announceRole(tx: Transaction, { person, territory, address, role }: Announcing): Promise<void> {
  const url = `${address}/territoires/${territory.slug}`;
  const letter = newRoleLetter({ name: person.name, territory: territory.name, role, url });
  await post(tx, { userId: person.id, recipient: person.email, kind: "role", ...letter, onceKey: randomUUID() });
}
