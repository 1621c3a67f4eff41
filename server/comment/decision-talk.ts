import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import { readAskedTalk } from "@/domain/comment/comment-address";
import { Prisma } from "@/prisma/generated/client";
import { readUntil } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import type { SearchParams } from "@/server/territory/territory-page";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { type ActionTalk, speechIn } from "./action-talk";
import { heldThere, peopleThere } from "./comment-readers";
import { threadRows, threads } from "./threads.queries";

/** `answers` when the viewer may write about decisions of the whole contract. */
export type DecisionTalk = Pick<ActionTalk, "threads" | "commentOn" | "speech"> & { answers: boolean };

const row = z.object({ threads: threadRows, label: z.string().nullable(), people: heldThere });
const MOST = 50;
const NOTHING: DecisionTalk = { threads: [], commentOn: null, speech: null, answers: false };

/**
 * What is said of the decision the address opens, and of the thread it names when it is about no action: those of an action
 * are read over its page. Asks nothing of the database when the address opens nothing.
 */
export async function decisionTalk(
  tx: Transaction,
  contract: VisibleContract,
  search: SearchParams,
): Promise<DecisionTalk> {
  const { viewer, territory, readOnly } = contract;
  const { threadId, commentOn } = readAskedTalk(search);
  const decisionId = z.uuid().nullable().catch(null).parse(search.decision);
  const composed = commentOn?.about === "decision" ? commentOn : null;
  if (threadId === null && decisionId === null && composed === null) return NOTHING;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  const isWhole = can(viewer, "action.read", scope);
  const readable = contract.actions.filter(isFull).map(({ id }) => id);
  const ours = Prisma.sql`c.action_id IS NULL AND ${isWhole}::boolean`;
  const where = Prisma.sql`
    c.territory_id = ${territory.id}::uuid AND c.decision_id IS NOT NULL AND (c.id = ${threadId}::uuid AND ${ours}
      OR c.decision_id = ${decisionId}::uuid AND (${ours} OR c.action_id = ANY (${readable}::uuid[])))`;
  const answers = isWhole && !readOnly && can(viewer, "comment.write", scope);
  const writes = answers && (threadId ?? composed) !== null;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${threads(viewer.id, readUntil(contract), where, MOST)}) AS threads,
      (SELECT d.text FROM decision d WHERE d.id = ${composed?.subjectId ?? null}::uuid AND d.territory_id = ${territory.id}::uuid
         AND d.action_id IS NULL) AS label,
      (${writes ? peopleThere(territory.id, null) : Prisma.sql`SELECT '[]'::json`}) AS people`;
  const { people, label, ...found } = row.parse(rows[0]);
  const internal = can(viewer, "comment.internal", scope);
  return {
    ...found,
    answers,
    commentOn: writes && composed && label !== null ? { ...composed, label } : null,
    speech: writes ? speechIn(viewer, scope, { people, action: null, internal }) : null,
  };
}
