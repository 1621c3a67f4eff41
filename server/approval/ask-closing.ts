import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { ClosingDeclaration } from "@/domain/approval/closing";
import { Refusal } from "@/domain/shared/refusal";
import type { ActionStatus } from "@/domain/status/status";
import type { LoadedAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { notify } from "@/server/notification/notify";
import { holdersOf } from "@/server/notification/recipients";

type Asked = {
  viewer: Pick<Viewer, "id">;
  action: LoadedAction;
  declaration: ClosingDeclaration;
  /** The météo that holds until the préfecture decides. */
  previous: ActionStatus | null;
};

/** Asks the préfecture to approve the end of an action. One request at a time: the météo stays what it was until then. */
export async function askClosing(tx: Transaction, { viewer, action, declaration, previous }: Asked): Promise<string> {
  const { territoryId, actionId } = action;
  const id = randomUUID();
  const { count } = await tx.approval.createMany({
    data: {
      id,
      territoryId,
      kind: "CLOSING",
      actionId,
      declaration,
      askedOn: new Date(today(action)),
      authorId: viewer.id,
    },
    skipDuplicates: true,
  });
  if (count === 0)
    throw new Refusal(
      "closing.pending",
      "La clôture de cette action est déjà demandée. Retirez cette demande avant d’en faire une autre.",
    );
  const { status, sentence } = declaration;
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "closing.asked",
    subjectId: id,
    after: { status, previous, sentence },
  });
  const notice = {
    territoryId,
    kind: "approval.asked",
    actorId: viewer.id,
    actionId,
    href: `/territoires/${action.slug}/actions/${action.number}?saisir=cloture`,
    excerpt: sentence,
    onceKey: `approval.asked:${id}`,
  } as const;
  await notify(tx, notice, await holdersOf(tx, { territoryId, actionId }, ["PREFECTURE"]));
  return id;
}
