import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type ColumnMapping, missingFields } from "@/domain/import/columns";
import { foldedHeader, LEFT_OUT } from "@/domain/import/headers";
import type { ChooseColumnsInput } from "@/domain/import/import.schema";
import type { ImportField } from "@/domain/import/import-field";
import { listFr } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { giveWork } from "./give-work";
import { fieldsOf } from "./importers";
import { type LoadedImport, loadOwnImport, requireState } from "./load-import";
import { recheck } from "./recheck";

const LONGEST_HEADER = 200;
const STALE = "Ce fichier a été relu depuis. Rechargez la page, puis dites à nouveau ce que contient chaque colonne.";

/** Says which sheet is read and what its columns hold. What was said of a column is remembered in the territory. */
export function chooseColumns(viewer: Viewer, input: ChooseColumnsInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const batch = await loadOwnImport(tx, viewer, input);
    requireState(batch, "COLUMNS", "CHECKED");
    if (batch.version !== input.version) throw new Refusal("import.stale", STALE);
    if (input.sheet !== undefined && input.sheet !== sheetOf(batch)) return readSheet(tx, viewer, batch, input.sheet);
    const mapping = input.columns.map((field) => (field === LEFT_OUT ? null : field));
    refuseColumns(mapping, fieldsOf(batch.kind, batch.layout));
    await remember(tx, batch, mapping);
    await recheck(tx, viewer, { ...batch, mapping });
    return { message: "Colonnes retenues. Elles le seront aussi pour vos prochains fichiers." };
  });
}

/** Without one chosen, the first that holds a table is read. */
function sheetOf({ sheet, layout }: LoadedImport): string {
  return sheet ?? layout?.sheet ?? "";
}

async function readSheet(tx: Transaction, viewer: Viewer, { importId, layout }: LoadedImport, sheet: string) {
  if (!layout?.sheets.some(({ name }) => name === sheet))
    throw new Refusal("import.sheet", "Cette feuille n’est pas dans le fichier. Choisissez-en une autre.");
  await tx.importBatch.update({
    where: { id: importId },
    data: { state: "READING", sheet, mapping: [], failure: null, progress: 0, version: { increment: 1 } },
  });
  await giveWork(tx, "read_import", { importId, actorId: viewer.id });
  return { message: `Lecture de la feuille «\u202f${sheet}\u202f».` };
}

function refuseColumns(mapping: ColumnMapping, fields: readonly ImportField[]): void {
  const held = mapping.filter((field) => field !== null);
  const labels = (names: readonly string[]) =>
    listFr(fields.filter(({ name }) => names.includes(name)).map(({ label }) => label));
  if (held.some((name) => !fields.some((field) => field.name === name))) throw new Refusal("import.field", STALE);
  const twice = held.filter((name, rank) => held.indexOf(name) !== rank);
  if (twice.length > 0)
    throw new Refusal(
      "import.twice",
      `Deux colonnes pour une même chose\u00a0: ${labels(twice)}. Laissez-en une de côté.`,
    );
  const missing = missingFields(mapping, fields).map(({ name }) => name);
  if (missing.length > 0)
    throw new Refusal("import.missing", `Dites quelle colonne contient\u00a0: ${labels(missing)}.`);
}

async function remember(tx: Transaction, { territoryId, kind, layout }: LoadedImport, mapping: ColumnMapping) {
  const headers = (layout?.headers ?? []).map((header) => foldedHeader(header).slice(0, LONGEST_HEADER));
  const held = new Map(headers.map((header, rank) => [header, mapping[rank] ?? LEFT_OUT]));
  const told = [...held].filter(([header]) => header !== "").map(([header, field]) => ({ header, field }));
  await tx.$executeRaw`
    INSERT INTO import_mapping (territory_id, kind, header, field)
    SELECT ${territoryId}::uuid, ${kind}::"ImportKind", m.header, m.field
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS m (header text, field text) ORDER BY m.header
    ON CONFLICT (territory_id, kind, header) DO UPDATE SET field = EXCLUDED.field, updated_at = now()`;
}
