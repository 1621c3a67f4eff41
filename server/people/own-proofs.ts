import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  at: z.string(),
  regionId: z.string(),
  territoryId: z.string(),
  territory: z.string(),
  actionId: z.string(),
  action: z.number(),
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.number(),
  sha256: z.string(),
  withdrawn: z.boolean(),
});

/** The files the viewer added, by their names and hashes where they may still open them: the files are at their actions. */
export async function ownProofs(tx: Transaction, viewer: Viewer): Promise<object[]> {
  const rows = await tx.$queryRaw`
    SELECT f.recorded_at::text AS at, t.region_id AS "regionId", t.id AS "territoryId", t.name AS territory, f.action_id AS "actionId",
      a.number AS action, f.file_name AS "fileName", f.media_type AS "mediaType", f.byte_size AS "byteSize", f.sha256,
      f.withdrawn_at IS NOT NULL AS withdrawn
    FROM attachment f JOIN territory t ON t.id = f.territory_id JOIN action a ON a.id = f.action_id
    WHERE f.author_id = ${viewer.id}::uuid ORDER BY f.recorded_at, f.id`;
  return z
    .array(row)
    .parse(rows)
    .map(({ at, regionId, territoryId, territory, actionId, action, withdrawn, ...file }) => {
      const line = { le: at, territoire: territory, action, retiree: withdrawn };
      const { fileName: nom, mediaType: type, byteSize: octets, sha256 } = file;
      return can(viewer, "action.read", { regionId, territoryId, actionId })
        ? { ...line, nom, type, octets, sha256 }
        : line;
    });
}
