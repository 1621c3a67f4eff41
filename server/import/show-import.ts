import "server-only";
import { z } from "zod";
import { can, canSomewhere, type Viewer } from "@/domain/access/permissions";
import { type ColumnMapping, columnLetters, columnMapping } from "@/domain/import/columns";
import { type FileLayout, fileLayout } from "@/domain/import/file-layout";
import { IMPORT_KINDS } from "@/domain/import/import-kind";
import { IMPORT_STATES } from "@/domain/import/import-state";
import { importSummary } from "@/domain/import/import-summary";
import type { ShownColumn, ShownImport } from "@/domain/import/import-view";
import type { ReadCell } from "@/domain/import/read-cell";
import { shownCell } from "@/domain/import/shown-cell";
import type { Transaction } from "@/server/db/transaction";
import { type AskedRows, rowPage, storedCells } from "./import-rows";
import { fieldsOf } from "./importers";
import { otherSheets } from "./other-sheets";

const SAMPLED_ROWS = 8;
const SAMPLES = 3;

const batch = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  byteSize: z.int(),
  state: z.enum(IMPORT_STATES),
  failure: z.string().nullable(),
  layout: fileLayout.nullable(),
  sheet: z.string().nullable(),
  mapping: columnMapping.nullable(),
  rowCount: z.int(),
  progress: z.int(),
  summary: importSummary.nullable(),
  author: z.string(),
  own: z.boolean(),
  createdAt: z.date(),
  importedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
  version: z.int(),
  isWorkbook: z.boolean(),
  amendment: z.object({ id: z.string(), number: z.int(), object: z.string() }).nullable(),
  samples: z.array(storedCells).nullable(),
});

type Place = { viewer: Viewer; territory: { id: string; regionId: string } };

/** Null for whoever may not see it: a draft is its author's, what is imported is also shown to whoever oversees imports. */
export async function showImport(
  tx: Transaction,
  place: Place,
  id: string,
  asked: AskedRows,
): Promise<ShownImport | null> {
  const found = await seenImport(tx, place, id);
  if (!found) return null;
  const { mapping, samples, ...told } = { ...found, sheet: found.sheet ?? found.layout?.sheet ?? null };
  const fields = fieldsOf(found.kind, found.layout);
  const rows = await rowPage(tx, { importId: id, mapping: mapping ?? [], fields }, asked);
  const columns = shownColumns(found.layout, mapping ?? [], samples ?? []);
  const sheets = found.isWorkbook ? await otherSheets(tx, id) : [];
  return { ...told, fields, columns, rows, otherSheets: sheets, canUndo: found.state === "IMPORTED" };
}

/** The import of that address, for who may see it. */
export async function seenImport(tx: Transaction, { viewer, territory }: Place, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const [found] = z.array(batch).parse(
    await tx.$queryRaw`
      SELECT b.id, b.kind, b.file_name AS "fileName", b.byte_size AS "byteSize", b.state, b.failure, b.layout, b.sheet, b.mapping,
        b.row_count AS "rowCount", b.progress, b.summary, u.name AS author, b.author_id = ${viewer.id}::uuid AS own,
        b.created_at AS "createdAt", b.imported_at AS "importedAt", b.undone_at AS "undoneAt", v.name AS "undoneBy", b.version,
        b.workbook_id IS NOT NULL AS "isWorkbook",
        CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id, 'number', k.number, 'object', k.object) END AS amendment,
        (SELECT json_agg(s.cells ORDER BY s.line) FROM (
          SELECT line, cells FROM import_row WHERE import_id = b.id ORDER BY line LIMIT ${SAMPLED_ROWS}) s) AS samples
      FROM import_batch b JOIN app_user u ON u.id = b.author_id LEFT JOIN app_user v ON v.id = b.undone_by_id
        LEFT JOIN amendment k ON k.id = b.amendment_id
      WHERE b.id = ${id}::uuid AND b.territory_id = ${territory.id}::uuid`,
  );
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  const isAuthors = found?.own && canSomewhere(viewer, "import.run", scope);
  const isOverseen = found?.importedAt && can(viewer, "import.oversee", scope);
  return found && (isAuthors || isOverseen) ? found : null;
}

/** The columns a file names or fills, with the first things they hold. */
function shownColumns(
  layout: FileLayout | null,
  mapping: ColumnMapping,
  samples: readonly (readonly ReadCell[])[],
): ShownColumn[] {
  const headers = layout?.headers ?? [];
  const width = Math.max(headers.length, ...samples.map((cells) => cells.length));
  return Array.from({ length: width }, (_, rank) => ({
    rank,
    letters: columnLetters(rank),
    header: headers[rank] ?? "",
    samples: samples
      .map((cells) => shownCell(cells[rank] ?? null, "text"))
      .filter((text) => text !== "")
      .slice(0, SAMPLES),
    field: mapping[rank] ?? null,
  }));
}
