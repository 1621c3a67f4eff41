import type { Viewer } from "@/domain/access/permissions";
import type { FileRow } from "@/domain/import/file-row";
import type { ImportKind } from "@/domain/import/import-kind";
import type { ReadCell } from "@/domain/import/read-cell";
import type { Prisma } from "@/prisma/generated/client";
import { bulk } from "@/server/db/transaction";
import type { CheckedRow, ImportContext, Importer } from "@/server/import/importer";
import { client } from "./backstage";
import type { TestTerritory } from "./builders";

export type BroughtRow = Readonly<Record<string, ReadCell>>;
/** `anyway`: the lines someone said to record though they look recorded. */
type Given = { amendmentId?: string; anyway?: readonly number[] };

/** A file of one kind in someone's hands: its rows by field, from line 2, and what its importer makes of them. */
export async function bring(
  [kind, importer]: readonly [ImportKind, Importer],
  viewer: Viewer,
  territory: TestTerritory,
  rows: readonly BroughtRow[],
  { amendmentId, anyway = [] }: Given = {},
) {
  const { id: importId } = await client().importBatch.create({
    data: {
      territoryId: territory.id,
      kind,
      amendmentId: amendmentId ?? null,
      fileName: "essai.csv",
      byteSize: 100,
      sha256: "0".repeat(64),
      state: "CHECKED",
      rowCount: rows.length,
      authorId: viewer.id,
    },
  });
  const lines = rows
    .map((row, rank) => fileRow(row, rank + 2))
    .map((row): FileRow => (anyway.includes(row.line) ? { ...row, anyway: true } : row));
  await client().importRow.createMany({
    data: lines.map(({ line }) => ({ importId, territoryId: territory.id, line, cells: [] })),
  });
  const context: ImportContext = {
    importId,
    territoryId: territory.id,
    regionId: territory.regionId,
    viewer,
    today: territory.today,
    amendmentId: amendmentId ?? null,
    workbookId: null,
    fileName: "essai.csv",
  };
  return {
    importId,
    check: () => bulk(viewer, (tx) => judged(tx, importer, context, lines)),
    apply: () => bulk(viewer, (tx) => importer.apply(tx, context)),
    undo: () => bulk(viewer, (tx) => takenBack(tx, importer, context)),
  };
}

type Tx = Prisma.TransactionClient;

async function judged(tx: Tx, importer: Importer, context: ImportContext, lines: readonly FileRow[]) {
  const rows: CheckedRow[] = [];
  async function* pages() {
    for (let from = 0; from < lines.length; from += 2_000) yield lines.slice(from, from + 2_000);
  }
  const figures = await importer.check(tx, context, pages(), async (page) => {
    rows.push(...page);
  });
  await tx.$executeRaw`
    UPDATE import_row r SET state = v.state, "values" = v."values", comparison = v.comparison, key = v.key
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (line int, state "ImportRowState", "values" jsonb, comparison jsonb, key text)
    WHERE r.import_id = ${context.importId}::uuid AND r.line = v.line`;
  return { rows, figures, states: rows.map(({ state }) => state), told: rows.flatMap(({ problems }) => problems) };
}

/** What the application does once its importer has taken back what it wrote. */
async function takenBack(tx: Tx, importer: Importer, context: ImportContext) {
  const taken = await importer.undo(tx, context);
  await tx.importRow.updateMany({ where: { importId: context.importId, state: "IMPORTED" }, data: { state: "READY" } });
  return taken;
}

function fileRow(row: BroughtRow, line: number): FileRow {
  const typed = Object.entries(row).map(([field, cell], rank) => [
    field,
    { cell, address: `${String.fromCharCode(65 + rank)}${line}` },
  ]);
  return { line, typed: Object.fromEntries(typed) };
}
