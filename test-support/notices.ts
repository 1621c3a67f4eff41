import { randomUUID } from "node:crypto";
import { write } from "@/server/db/transaction";
import { type Notice, notify } from "@/server/notification/notify";
import { client } from "./backstage";
import type { TestAction } from "./builders";

const aNotice = ({ id, number, territory }: TestAction, given: Partial<Notice> = {}): Notice => ({
  territoryId: territory.id,
  kind: "clarification.asked",
  actorId: null,
  actionId: id,
  href: `/territoires/${territory.slug}/actions/${number}`,
  excerpt: "Le permis est-il purgé ?",
  onceKey: randomUUID(),
  ...given,
});

/** Tells those people as the application does, at that instant when one is given. */
export async function tell(
  action: TestAction,
  userIds: readonly string[],
  given: Partial<Notice> & { at?: Date } = {},
) {
  const { at, ...rest } = given;
  const notice = aNotice(action, rest);
  await write({ id: "", reach: notice.territoryId }, (tx) => notify(tx, notice, userIds));
  const where = { onceKey: notice.onceKey };
  if (at) await client().notification.updateMany({ where, data: { createdAt: at } });
  return client().notification.findMany({ where, orderBy: { userId: "asc" } });
}
