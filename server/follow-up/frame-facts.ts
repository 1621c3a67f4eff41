import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { stillConcerns } from "@/server/notification/still-concerns";
import { leftToReview } from "@/server/review/review-facts";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { workJson, workRow } from "./work-facts";

const row = (contract: VisibleContract) =>
  z.object({
    /** Notices of all their territories the viewer has not opened. */
    unread: z.int(),
    /** What « À traiter » is made of beside the figures; null when the past is read, where nothing can be done. */
    work: workRow(contract).nullable(),
    /** What is left to the préfecture; 0 for who may not judge. */
    toReview: z.int(),
  });
export type FrameFacts = z.infer<ReturnType<typeof row>>;

/** What the frame of every page of a territory tells its viewer they are awaited for, in one statement. */
export async function frameFacts(tx: Transaction, viewer: Viewer, contract: VisibleContract): Promise<FrameFacts> {
  const { id: territoryId, regionId } = contract.territory;
  const judges = !contract.readOnly && can(viewer, "review.judge", { territoryId, regionId });
  const work = contract.readOnly ? Prisma.sql`SELECT NULL::json` : workJson(contract);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (
      SELECT count(*)::int FROM notification n
      WHERE n.user_id = ${viewer.id}::uuid AND n.read_at IS NULL AND ${stillConcerns()}
    ) AS unread, (${work}) AS work, ${judges ? leftToReview(territoryId) : Prisma.sql`0`} AS "toReview"`;
  return row(contract).parse(rows[0]);
}
