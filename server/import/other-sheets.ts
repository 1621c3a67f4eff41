import "server-only";
import { z } from "zod";
import type { FileLayout } from "@/domain/import/file-layout";
import { IMPORT_KIND_LABELS, type ImportKind } from "@/domain/import/import-kind";
import { IMPORT_STATES } from "@/domain/import/import-state";
import { importSummary } from "@/domain/import/import-summary";
import type { SiblingImport } from "@/domain/import/import-view";
import { isWorkbookKind, WORKBOOK_KINDS } from "@/domain/import/workbook-row";

import type { Transaction } from "@/server/db/transaction";
import { giveWork } from "./give-work";
import type { Work } from "./import-work";
import { mayImport } from "./kind-rights";

/** The sheet of a returned workbook that holds that kind; null when it was taken out of it, or never there. */
export function sheetOfKind(kind: ImportKind, { sheets }: FileLayout): string | null {
  const title = isWorkbookKind(kind) ? IMPORT_KIND_LABELS[kind] : null;
  return sheets.find(({ name, rows }) => name === title && rows > 1)?.name ?? null;
}

/** One returned workbook is as many imports as it has sheets: the others are opened with the first, and read like it. */
export async function openOtherSheets({ tx, batch, viewer }: Work, layout: FileLayout, workbookId: string) {
  for (const kind of WORKBOOK_KINDS) {
    const sheet = kind === batch.kind ? null : sheetOfKind(kind, layout);
    if (sheet === null || !mayImport(viewer, kind, batch)) continue;
    const [other] = z.tuple([z.object({ id: z.string() })]).parse(
      await tx.$queryRaw`
        INSERT INTO import_batch (id, territory_id, kind, workbook_id, file_name, byte_size, sha256, sheet, author_id)
        SELECT gen_random_uuid(), territory_id, ${kind}::"ImportKind", ${workbookId}::uuid, file_name, byte_size, sha256, ${sheet}, author_id
        FROM import_batch WHERE id = ${batch.importId}::uuid RETURNING id`,
    );
    await tx.$executeRaw`
      INSERT INTO import_file (import_id, territory_id, bytes)
      SELECT ${other.id}::uuid, territory_id, bytes FROM import_file WHERE import_id = ${batch.importId}::uuid`;
    await giveWork(tx, "read_import", { importId: other.id, actorId: viewer.id });
  }
}

const sibling = z.object({
  id: z.string(),
  kind: z.enum(WORKBOOK_KINDS),
  state: z.enum(IMPORT_STATES),
  rowCount: z.int(),
  summary: importSummary.nullable(),
});

/** What the other sheets of the same file have become. */
export async function otherSheets(tx: Transaction, importId: string): Promise<SiblingImport[]> {
  return z.array(sibling).parse(
    await tx.$queryRaw`
      SELECT DISTINCT ON (o.kind) o.id, o.kind, o.state, o.row_count AS "rowCount", o.summary
      FROM import_batch b JOIN import_batch o ON o.workbook_id = b.workbook_id AND o.territory_id = b.territory_id
        AND o.sha256 = b.sha256 AND o.author_id = b.author_id AND o.kind <> b.kind
      WHERE b.id = ${importId}::uuid ORDER BY o.kind, o.created_at DESC`,
  );
}
