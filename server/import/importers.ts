import "server-only";
import type { ImportKind } from "@/domain/import/import-kind";
import { isWorkbookKind } from "@/domain/import/workbook-row";
import { Refusal } from "@/domain/shared/refusal";
import { EXPENSES_IMPORTER } from "./import-expenses";
import { MILESTONES_IMPORTER } from "./import-milestones";
import type { Importer } from "./importer";
import { withWorkbook } from "./returned-workbook";

/** How each kind of file is judged and recorded. */
export const IMPORTERS: Partial<Record<ImportKind, Importer>> = {
  EXPENSES: EXPENSES_IMPORTER,
  MILESTONES: MILESTONES_IMPORTER,
};

export function importerOf(kind: ImportKind): Importer {
  const importer = IMPORTERS[kind];
  if (!importer) throw new Refusal("import.kind", "Ces fichiers ne s’importent pas encore. Saisissez-les à l’écran.");
  return isWorkbookKind(kind) ? withWorkbook(kind, importer) : importer;
}
