import "server-only";
import { digestLetter, noticeLetter } from "@/domain/notification/digest-letter";
import { ownAddress } from "@/server/access/own-address";
import type { Transaction } from "@/server/db/transaction";
import { post } from "@/server/mail/post";
import type { Notice } from "./notify";

type Reader = { id: string; name: string; email: string };

/** The letters of one notice, to those who are written to at each event. */
export async function postNotices(tx: Transaction, notice: Notice, readers: readonly Reader[]): Promise<void> {
  const { territoryId, actionId, actorId, kind, excerpt, href, discreet } = notice;
  const { name: territory } = await tx.territory.findUniqueOrThrow({
    where: { id: territoryId },
    select: { name: true },
  });
  const action = actionId
    ? await tx.action.findUnique({ where: { id: actionId }, select: { number: true, shortTitle: true } })
    : null;
  const actor = actorId ? await tx.user.findUnique({ where: { id: actorId }, select: { name: true } }) : null;
  const told = {
    kind,
    excerpt,
    href,
    territory,
    actor: actor?.name ?? null,
    action: action && { number: action.number, title: action.shortTitle },
  };
  const reader = (name: string) => ({ name, address: ownAddress() });
  for (const { id, name, email } of readers)
    await post(tx, {
      userId: id,
      recipient: email,
      kind: "notice",
      ...(discreet ? digestLetter([told], reader(name)) : noticeLetter(told, reader(name))),
      onceKey: `notice:${id}:${notice.onceKey}`,
    });
}
