import "server-only";
import { z } from "zod";
import { missingFields } from "@/domain/import/columns";
import type { FileLayout } from "@/domain/import/file-layout";
import { recognised } from "@/domain/import/headers";
import { MOST_ROWS } from "@/domain/import/import-kind";
import type { ReadCell } from "@/domain/import/read-cell";
import { Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import { giveWork } from "./give-work";
import { settle, type Work, workOn } from "./import-work";
import { fieldsOf } from "./importers";
import { mayImport } from "./kind-rights";
import type { LoadedImport } from "./load-import";
import { openOtherSheets, sheetOfKind } from "./other-sheets";
import { readFile } from "./read-file";
import { rightsLost } from "./standing-viewer";

const ROWS_AT_ONCE = 5_000;
const EMPTY =
  "Ce fichier ne contient aucune ligne sous ses titres de colonnes. Complétez-le, puis déposez-le à nouveau.";
const GONE = "Ce fichier n’est plus gardé. Déposez-le à nouveau.";

type Line = { line: number; cells: ReadCell[] };

/** Reads the bytes of a file into rows, and recognises its columns. A file that is not read to its end leaves nothing. */
export function readImport(payload: unknown): Promise<void> {
  return workOn(payload, { during: "READING", back: "UNREADABLE" }, async (work) => {
    const { tx, batch, viewer } = work;
    if (!mayImport(viewer, batch.kind, batch)) throw rightsLost();
    const { layout, rowCount, workbookId, sheet } = await stagedFile(work);
    const fields = fieldsOf(batch.kind, layout);
    const mapping = recognised(layout.headers, fields, await remembered(tx, batch));
    const isWhole = missingFields(mapping, fields).length === 0;
    const state = isWhole ? "CHECKING" : "COLUMNS";
    await settle(work, { state, layout, mapping, rowCount, workbookId, sheet });
    if (isWhole) await giveWork(tx, "check_import", { importId: batch.importId, actorId: viewer.id });
  });
}

/** Of a returned workbook, the sheet of that kind is read whichever comes first, and its other sheets are imports beside this one. */
async function stagedFile(work: Work) {
  const { tx, batch } = work;
  const first = await stageRows(work, batch.sheet);
  const workbookId = await handedOut(tx, batch, first.layout);
  if (workbookId === null || batch.sheet !== null) return { ...first, workbookId, sheet: batch.sheet };
  await openOtherSheets(work, first.layout, workbookId);
  const sheet = sheetOfKind(batch.kind, first.layout);
  if (sheet === null || sheet === first.layout.sheet) return { ...first, workbookId, sheet };
  return { ...(await stageRows(work, sheet)), workbookId, sheet };
}

async function stageRows(
  { tx, batch, told }: Work,
  sheet: string | null,
): Promise<{ layout: FileLayout; rowCount: number }> {
  const { importId, kind, fileName } = batch;
  const file = await tx.importFile.findUnique({ where: { importId }, select: { bytes: true } });
  if (!file) throw new Refusal("import.gone", GONE);
  await tx.importRow.deleteMany({ where: { importId } });
  let rowCount = 0;
  const asked = { fileName, mostRows: MOST_ROWS[kind], ...(sheet !== null && { sheet }) };
  const layout = await readFile(file.bytes, asked, async (rows) => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await insertRows(tx, batch, rows.slice(from, from + ROWS_AT_ONCE));
    rowCount += rows.length;
    await told(rowCount);
  });
  if (rowCount === 0) throw new Refusal("import.empty", EMPTY);
  return { layout, rowCount };
}

async function insertRows(tx: Transaction, { importId, territoryId }: LoadedImport, rows: readonly Line[]) {
  await tx.$executeRaw`
    INSERT INTO import_row (import_id, territory_id, line, cells)
    SELECT ${importId}::uuid, ${territoryId}::uuid, r.line, r.cells
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (line int, cells jsonb)`;
}

const headers = z.array(z.object({ header: z.string(), field: z.string() }));

/** What columns of those names held last time in the territory. */
async function remembered(tx: Transaction, { territoryId, kind }: LoadedImport): Promise<Map<string, string>> {
  const found = headers.parse(
    await tx.importMapping.findMany({ where: { territoryId, kind }, select: { header: true, field: true } }),
  );
  return new Map(found.map(({ header, field }) => [header, field]));
}

/** The workbook the file says it is, when one of that name was handed out in the territory. */
async function handedOut(tx: Transaction, { territoryId }: LoadedImport, { workbookId }: FileLayout) {
  if (!z.uuid().safeParse(workbookId).success || workbookId === null) return null;
  const issue = await tx.workbookIssue.findFirst({ where: { id: workbookId, territoryId }, select: { id: true } });
  return issue?.id ?? null;
}
