import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  /** Notifications of this territory the viewer has not opened. */
  unread: z.int(),
});
export type FrameFacts = z.infer<typeof row>;

/** What the frame of every page of a territory tells its viewer they are awaited for, in one statement. */
export async function frameFacts(tx: Transaction, viewer: Viewer, territoryId: string): Promise<FrameFacts> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (
      SELECT count(*)::int FROM notification n
      WHERE n.territory_id = ${territoryId}::uuid AND n.user_id = ${viewer.id}::uuid AND n.read_at IS NULL
    ) AS unread`;
  return row.parse(rows[0]);
}
