import "server-only";
import { z } from "zod";
import { can, canSomewhere, type Viewer } from "@/domain/access/permissions";
import { columnMapping } from "@/domain/import/columns";
import { fileLayout } from "@/domain/import/file-layout";
import { IMPORT_KINDS } from "@/domain/import/import-kind";
import { IMPORT_STATES, type ImportState } from "@/domain/import/import-state";
import { importSummary } from "@/domain/import/import-summary";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z
  .object({
    importId: z.string(),
    territoryId: z.string(),
    regionId: z.string(),
    slug: z.string(),
    situationDate: calendarDateSchema.nullable(),
    kind: z.enum(IMPORT_KINDS),
    amendmentId: z.string().nullable(),
    workbookId: z.string().nullable(),
    fileName: z.string(),
    state: z.enum(IMPORT_STATES),
    layout: fileLayout.nullable(),
    sheet: z.string().nullable(),
    mapping: columnMapping.nullable(),
    rowCount: z.int(),
    summary: importSummary.nullable(),
    authorId: z.string(),
    isRecorded: z.boolean(),
    version: z.int(),
  })
  .transform(({ situationDate, ...batch }) => ({ ...batch, today: today({ situationDate }) }));
export type LoadedImport = z.infer<typeof row>;

const UNKNOWN = "Cet import n’existe pas, ou il est à quelqu’un d’autre.";
const BATCH = Prisma.sql`
  SELECT b.id AS "importId", b.territory_id AS "territoryId", t.region_id AS "regionId", t.slug, t.situation_date::text AS "situationDate",
    b.kind, b.amendment_id AS "amendmentId", b.workbook_id AS "workbookId", b.file_name AS "fileName", b.state, b.layout, b.sheet,
    b.mapping, b.row_count AS "rowCount", b.summary, b.author_id AS "authorId", b.imported_at IS NOT NULL AS "isRecorded", b.version
  FROM import_batch b JOIN territory t ON t.id = b.territory_id`;

/** Without locking it: work under way tells its progress in other transactions. */
export async function findImport(tx: Transaction, importId: string): Promise<LoadedImport | null> {
  const [batch] = z.array(row).parse(await tx.$queryRaw`${BATCH} WHERE b.id = ${importId}::uuid`);
  return batch ?? null;
}

type Named = { slug: string; importId: string };

async function lockImport(tx: Transaction, { slug, importId }: Named): Promise<LoadedImport | null> {
  const rows = await tx.$queryRaw`
    ${BATCH} WHERE b.id = ${importId}::uuid AND t.slug = ${slug} FOR NO KEY UPDATE OF b`;
  return z.array(row).parse(rows)[0] ?? null;
}

/** The viewer's own import, locked until the end of the transaction, while they may still import there. */
export async function loadOwnImport(tx: Transaction, viewer: Viewer, named: Named): Promise<LoadedImport> {
  const batch = await lockImport(tx, named);
  if (!batch || !isOwn(viewer, batch)) throw new Denied("import.unknown", UNKNOWN);
  await enterTerritory(tx, batch.territoryId);
  return batch;
}

/** The same for an import that is recorded, which whoever oversees imports may also take back. */
export async function loadUndoable(tx: Transaction, viewer: Viewer, named: Named): Promise<LoadedImport> {
  const batch = await lockImport(tx, named);
  if (!batch || !mayUndo(viewer, batch)) throw new Denied("import.unknown", UNKNOWN);
  await enterTerritory(tx, batch.territoryId);
  return batch;
}

function isOwn(viewer: Viewer, batch: LoadedImport): boolean {
  return batch.authorId === viewer.id && canSomewhere(viewer, "import.run", batch);
}

export function mayUndo(viewer: Viewer, batch: LoadedImport): boolean {
  return isOwn(viewer, batch) || (batch.isRecorded && can(viewer, "import.oversee", batch));
}

/** Refuses what is asked of an import that has gone on meanwhile. */
export function requireState({ state }: LoadedImport, ...among: readonly ImportState[]): void {
  if (!among.includes(state))
    throw new Refusal("import.state", "Cet import a avancé depuis. Rechargez la page pour voir où il en est.");
}
