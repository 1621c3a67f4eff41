import "server-only";
import { z } from "zod";
import { IMPORT_KINDS } from "@/domain/import/import-kind";
import { IMPORT_STATES } from "@/domain/import/import-state";
import { importSummary } from "@/domain/import/import-summary";
import type { ImportAmendment, ListedImport } from "@/domain/import/import-view";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";

const LATEST = 50;

const instant = z.coerce.date();
const listed = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  rowCount: z.int(),
  states: importSummary.shape.states.nullable(),
  author: z.string(),
  own: z.boolean(),
  createdAt: instant,
  importedAt: instant.nullable(),
  undoneAt: instant.nullable(),
}) satisfies z.ZodType<ListedImport>;
const amendment = z.object({
  id: z.string(),
  number: z.int(),
  object: z.string(),
}) satisfies z.ZodType<ImportAmendment>;
const answer = z.object({ imports: jsonList(listed), amendments: jsonList(amendment) });

type Reader = { territoryId: string; viewerId: string; oversees: boolean };

/** The latest imports its reader may see, and the avenants being prepared, which may take a plan. */
export async function listImports(tx: Transaction, { territoryId, viewerId, oversees }: Reader) {
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'imports', (SELECT json_agg(i ORDER BY i."createdAt" DESC, i.id DESC) FROM (
        SELECT b.id, b.kind, b.file_name AS "fileName", b.state, b.row_count AS "rowCount", b.summary -> 'states' AS states,
          u.name AS author, b.author_id = ${viewerId}::uuid AS own, b.created_at AS "createdAt", b.imported_at AS "importedAt",
          b.undone_at AS "undoneAt"
        FROM import_batch b JOIN app_user u ON u.id = b.author_id
        WHERE b.territory_id = ${territoryId}::uuid AND b.state <> 'ABANDONED'
          AND (b.author_id = ${viewerId}::uuid OR ${oversees}::boolean AND b.imported_at IS NOT NULL)
        ORDER BY b.created_at DESC, b.id DESC LIMIT ${LATEST}) i),
      'amendments', (SELECT json_agg(json_build_object('id', k.id, 'number', k.number, 'object', k.object) ORDER BY k.number)
        FROM amendment k WHERE k.territory_id = ${territoryId}::uuid AND k.sealed_at IS NULL)) AS found`;
  return answer.parse(rows[0]?.found);
}
